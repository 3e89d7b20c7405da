namespace Pdk.CodeModel.Model;

/// <summary>A member of data.</summary>
/// <param name="Name">Its name, without an escape.</param>
/// <param name="Type">Its type in C#, fully qualified, without annotations of null.</param>
/// <param name="Offset">Bytes from the start of the native form.</param>
/// <param name="Size">Bytes of the member there.</param>
/// <param name="Codec">How it crosses: a type that implements IDataCodec.</param>
/// <param name="Since">The version that added it.</param>
/// <param name="End">The size of the native form of that version.</param>
public sealed record DataMemberModel(string Name, string Type, int Offset, int Size, string Codec, int Since, int End)
{
    /// <summary>The parameter of the constructor that takes it; null if it is assigned.</summary>
    public string? Parameter { get; init; }

    /// <summary>Whether that parameter may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether C# asks for a value of it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether its type has a null.</summary>
    public bool IsReference { get; init; }

    /// <summary>Whether annotations of null stand inside its type, which codecs know nothing of.</summary>
    public bool HasInnerNulls { get; init; }
}
