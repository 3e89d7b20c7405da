namespace Pdk;

/// <summary>
/// Says in which version of its contract a member was appended. Members without it are of version 1.
/// </summary>
/// <remarks>
/// A contract's own version is the highest of its members. An accessor of a property may say a version of its own, which
/// goes before that of the property: <c>int Level { get; [Since(2)] set; }</c>.
/// </remarks>
/// <param name="version">The version, 2 or higher for what was added after the first.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Event, Inherited = false)]
public sealed class SinceAttribute(int version) : Attribute
{
    /// <summary>The version of the contract that introduced the member.</summary>
    public int Version { get; } = version;
}
