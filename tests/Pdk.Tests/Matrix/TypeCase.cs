namespace Pdk.Tests.Matrix;

/// <summary>A kind of the matrix: a type, its values, and how two of them are compared.</summary>
/// <param name="Name">The kind in the names of its contract and class.</param>
/// <param name="Type">The type in C#.</param>
/// <param name="Values">Its edge values in C#; the first two differ.</param>
/// <param name="Form">How it crosses.</param>
/// <param name="Same">An expression in C# that says whether <c>a</c> and <c>b</c> are the same.</param>
internal sealed record TypeCase(string Name, string Type, string[] Values, TypeForm Form = TypeForm.Plain, string Same = "Same.Bytes(a, b)")
{
    /// <summary>What the values are kept as, which becomes the type by itself: a span cannot be kept.</summary>
    internal string Stored { get; init; } = Type;

    /// <summary>Whether the texts of its contract are UTF-16.</summary>
    internal bool IsUtf16 { get; init; }

    /// <summary>Whether it is also tried over native libraries, of which building takes long.</summary>
    internal bool IsEndToEnd { get; init; }

    /// <summary>Its contract.</summary>
    internal string Contract => $"I{Name}Kind";

    /// <summary>The class that implements the contract, of which each side has objects.</summary>
    internal string Class => $"{Name}Kind";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
