namespace Pdk.CodeModel.Model;

/// <summary>What a slot is in C#.</summary>
public enum SlotKind
{
    /// <summary>A method.</summary>
    Method,

    /// <summary>The get accessor of a property or an indexer.</summary>
    Getter,

    /// <summary>The set accessor of a property or an indexer; its last parameter is the value.</summary>
    Setter,

    /// <summary>The add accessor of an event.</summary>
    Adder,

    /// <summary>The remove accessor of an event.</summary>
    Remover,
}
