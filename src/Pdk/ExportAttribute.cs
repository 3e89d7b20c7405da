namespace Pdk;

/// <summary>
/// Names the exported C function of a contract's method, or of a property's accessor, where the name made from the
/// member's own does not serve: for overloads, or to keep a name that C callers use.
/// </summary>
/// <remarks>
/// The contract's id always stands in front: <c>[Export("add_f64")]</c> in <c>acme.calculator</c> is exported as
/// <c>acme_calculator_add_f64</c>, so that no plugin can take a name of the C library.
/// </remarks>
/// <param name="name">The rest of the name: ASCII letters, digits and underscores.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ExportAttribute(string name) : Attribute
{
    /// <summary>The name, without the contract's id.</summary>
    public string Name { get; } = name;
}
