using System.ComponentModel;

namespace Pdk;

/// <summary>
/// Carries the ABI text of a contract in the assembly that declares it, so that plugin projects and tools read it from
/// metadata. Written by the generator.
/// </summary>
/// <param name="contractId">The contract's id.</param>
/// <param name="text">Its ABI in <c>.pdkabi</c> form.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContractAbiAttribute(string contractId, string text) : Attribute
{
    /// <summary>The contract's id.</summary>
    public string ContractId { get; } = contractId;

    /// <summary>Its ABI in <c>.pdkabi</c> form, lines ended by <c>\n</c>.</summary>
    public string Text { get; } = text;
}
