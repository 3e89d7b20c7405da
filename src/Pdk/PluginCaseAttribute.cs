namespace Pdk;

/// <summary>
/// Names a case of a closed hierarchy of <see cref="PluginDataAttribute">data</see>, on its base class: what crosses as the base
/// is one of the cases, and says by its tag which.
/// </summary>
/// <remarks>A case may be added later, never removed or given another tag. The case with the tag 0 stands for those of a newer side.</remarks>
/// <param name="type">The class of the case, which derives from the base and is data itself.</param>
/// <param name="tag">Its number for ever, unique in the hierarchy: 1 or more, or 0 for the case of what is not known.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class PluginCaseAttribute(Type type, int tag) : Attribute
{
    /// <summary>The class of the case.</summary>
    public Type Type { get; } = type;

    /// <summary>Its number.</summary>
    public int Tag { get; } = tag;
}
