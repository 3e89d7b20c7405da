using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>A type in a contract's signature.</summary>
/// <param name="Kind">How it crosses.</param>
/// <param name="Name">The type in C#, fully qualified, with its nullable annotation.</param>
/// <param name="Native">What stands in the unmanaged signature: the type itself, its underlying integer, or its element.</param>
/// <param name="IsNullable">Whether the annotation allows null.</param>
/// <param name="Abi">How it stands in the ABI text.</param>
public sealed record TypeModel(MarshalKind Kind, string Name, string Native, bool IsNullable, AbiType Abi)
{
    /// <summary>Whether the type has a null of its own.</summary>
    public bool IsReference => Kind is MarshalKind.Text or MarshalKind.Utf16 or MarshalKind.Uri or MarshalKind.Version or MarshalKind.Array or MarshalKind.Handle or MarshalKind.Delegate;

    /// <summary>Whether the annotation says that null is none of its values, so that an object that is missing is an error.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What a delegate calls; null for other types.</summary>
    public DelegateModel? Delegate { get; init; }

    /// <summary>Where in the value, or in each element, its receiver looks whether .NET has such a value.</summary>
    public AbiList<ValueCheck> Checks { get; init; }

    /// <summary>No value.</summary>
    public static TypeModel Void { get; } = new(MarshalKind.Void, "void", "void", false, new AbiType("void"));
}
