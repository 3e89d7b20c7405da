namespace Pdk;

/// <summary>
/// Says in which version of its contract, or of its data type, a member was appended. Members without it are of version 1.
/// </summary>
/// <remarks>
/// A contract's own version is the highest of its members. An accessor of a property may say a version of its own, which
/// goes before that of the property: <c>int Level { get; [Since(2)] set; }</c>. Data counts versions of its own; on the parameter of
/// a record it stands as <c>[property: Since(2)]</c>.
/// </remarks>
/// <param name="version">The version, 2 or higher for what was added after the first.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Event | AttributeTargets.Field, Inherited = false)]
public sealed class SinceAttribute(int version) : Attribute
{
    /// <summary>The version that introduced the member.</summary>
    public int Version { get; } = version;
}
