using System.Reflection;
using System.Runtime.Loader;

namespace Pdk.Tests;

/// <summary>Where a plugin has a Pdk of its own, as a native library has.</summary>
internal sealed class PluginContext() : AssemblyLoadContext("in memory, apart")
{
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name is "Pdk" or "Pdk.Abi" or "Pdk.Hosting"
        ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{assemblyName.Name}.dll"))
        : null;
}
