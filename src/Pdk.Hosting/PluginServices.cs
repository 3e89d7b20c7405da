using System.Collections;

namespace Pdk.Hosting;

/// <summary>
/// Objects that an application offers to the constructors of plugins: <c>library.Create&lt;IScanner&gt;(new PluginServices { log, clock })</c>.
/// A constructor gets the first one that is of the contract it asks for. Not to be changed while a plugin is created.
/// </summary>
public sealed class PluginServices : IServiceProvider, IEnumerable<object>
{
    private readonly List<object> _objects = [];

    /// <summary>Adds an object.</summary>
    /// <param name="service">An implementation of one or several contracts; it stays the application's own, and is never disposed by a plugin's end.</param>
    public void Add(object service)
    {
        ArgumentNullException.ThrowIfNull(service);
        _objects.Add(service);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => _objects.Find(serviceType.IsInstanceOfType);

    /// <inheritdoc/>
    public IEnumerator<object> GetEnumerator() => _objects.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
