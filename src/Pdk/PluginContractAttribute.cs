namespace Pdk;

/// <summary>
/// Marks a <see langword="partial"/> interface as a contract: what a plugin offers and a host calls.
/// </summary>
/// <remarks>
/// From the interface the generator makes a stub for the host and exports for the plugin. A member's place in the
/// vtable is its place in the interface, so new members go to the end and carry <see cref="SinceAttribute"/>.
/// </remarks>
/// <param name="id">
/// The name of the contract for ever, for example <c>acme.calculator</c>: ASCII letters, digits, <c>.</c>, <c>-</c>
/// and <c>_</c>, at most 256 of them, each dot-separated part starting with a letter.
/// </param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class PluginContractAttribute(string id) : Attribute
{
    /// <summary>The name of the contract, the same on both sides of the boundary.</summary>
    public string Id { get; } = id;

    /// <summary>How the <see cref="string"/>s of its members cross; UTF-8 if not given. It cannot change once the contract has shipped.</summary>
    public TextEncoding Text { get; set; }
}
