using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>A type in a contract's signature.</summary>
/// <param name="Kind">How it crosses.</param>
/// <param name="Name">The type in C#, fully qualified, with its nullable annotation.</param>
/// <param name="Native">What stands in the unmanaged signature: the type itself, its underlying integer, or its element; void for data.</param>
/// <param name="IsNullable">Whether the annotation allows null.</param>
/// <param name="Abi">How it stands in the ABI text.</param>
public sealed record TypeModel(MarshalKind Kind, string Name, string Native, bool IsNullable, AbiType Abi)
{
    /// <summary>Whether the type has a null of its own.</summary>
    public bool IsReference => Kind is MarshalKind.Text or MarshalKind.Utf16 or MarshalKind.Uri or MarshalKind.Version or MarshalKind.Array or MarshalKind.Handle or MarshalKind.Delegate || IsObject;

    /// <summary>Whether the annotation says that null is none of its values, so that an object that is missing is an error.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What a delegate calls; null for other types.</summary>
    public DelegateModel? Delegate { get; init; }

    /// <summary>Whether a collection or data is a class.</summary>
    public bool IsObject { get; init; }

    /// <summary>Of data the type without annotations of null; of a collection of blittable elements the collection.</summary>
    public string Bare { get; init; } = "";

    /// <summary>Whether objects of contracts may lie in data.</summary>
    public bool HoldsObjects { get; init; }

    /// <summary>How data crosses: a type that implements IDataCodec; of a collection of blittable elements its shape.</summary>
    public string Codec { get; init; } = "";

    /// <summary>Where in the value, or in each element, its receiver looks whether .NET has such a value.</summary>
    public AbiList<ValueCheck> Checks { get; init; }

    /// <summary>No value.</summary>
    public static TypeModel Void { get; } = new(MarshalKind.Void, "void", "void", false, new AbiType("void"));
}
