namespace Pdk;

/// <summary>
/// Marks a class as a plugin: the library it is compiled into offers every contract the class implements.
/// </summary>
/// <remarks>The class must be concrete, not generic, and have a constructor that its assembly can call and that takes nothing, or contracts only.</remarks>
/// <param name="id">The plugin's name, unique in its library; the same characters as a contract's id.</param>
/// <param name="version">The plugin's own version, a SemVer 2.0 text such as <c>1.0.0</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PluginAttribute(string id, string version) : Attribute
{
    /// <summary>The plugin's name, unique in its library.</summary>
    public string Id { get; } = id;

    /// <summary>The plugin's own version (SemVer 2.0).</summary>
    public string Version { get; } = version;
}
