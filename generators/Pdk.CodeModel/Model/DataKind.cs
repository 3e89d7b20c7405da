namespace Pdk.CodeModel.Model;

/// <summary>What generated code says of a type inside data.</summary>
public enum DataKind
{
    /// <summary>Data: its size, then its members.</summary>
    Mirror,

    /// <summary>A tuple that is not plain: its items in a row.</summary>
    Tuple,

    /// <summary>A closed hierarchy: a tag, and a pointer to the case.</summary>
    Union,

    /// <summary>Plain data whose receiver looks whether .NET has such values.</summary>
    Check,
}
