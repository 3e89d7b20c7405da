namespace Pdk.Abi;

/// <summary>
/// How a value crosses, as a token: a name and its arguments, for example <c>i32</c>, <c>view&lt;f64&gt;</c> or
/// <c>Acme.Pair&lt;i32,f64&gt;</c>. A name never changes its meaning; an unknown one is opaque.
/// </summary>
/// <param name="Name">A primitive, a form such as <c>view</c>, the full name of a struct or enum, or in a generic contract <c>!T</c>.</param>
/// <param name="Arguments">What stands between the angle brackets.</param>
public sealed record AbiType(string Name, AbiList<AbiType> Arguments)
{
    /// <summary>A token without arguments.</summary>
    /// <param name="name">Its name.</param>
    public AbiType(string name)
        : this(name, default)
    {
    }

    /// <summary>A token with one argument.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="argument">The argument.</param>
    /// <returns>The token.</returns>
    public static AbiType Of(string name, AbiType argument) => new(name, new[] { argument }.ToAbiList());

    /// <summary>The token of a type parameter; no C# name begins as it does.</summary>
    /// <param name="name">The type parameter.</param>
    /// <returns>For example <c>!T</c>.</returns>
    public static AbiType Parameter(string name) => new("!" + name);

    /// <summary>The token as it stands in the text.</summary>
    /// <returns>For example <c>view&lt;f64&gt;</c>.</returns>
    public override string ToString() => Arguments.Count == 0 ? Name : $"{Name}<{string.Join(",", Arguments)}>";
}
