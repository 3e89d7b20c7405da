using System.Reflection;

namespace Pdk.EndToEnd.Tests.Support;

/// <summary>The host program, as it was built.</summary>
internal static class HostProgram
{
    private static readonly string s_coreClr = Built("EndToEnd.Host");
    private static readonly string s_nativeAot = Path.Combine(
        Path.GetDirectoryName(Built("EndToEnd.NativeHost"))!, "publish", "EndToEnd.NativeHost");

    /// <summary>A plugin library, where the host finds it.</summary>
    /// <param name="name">The library without extension.</param>
    /// <param name="host">Whose copy.</param>
    internal static string Library(string name, HostKind host = HostKind.CoreClr) => Path.Combine(
        Path.GetDirectoryName(host == HostKind.CoreClr ? s_coreClr : s_nativeAot)!, "plugins", name, $"{name}.so");

    /// <summary>Runs a scenario to its end.</summary>
    /// <param name="host">The kind of host.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="optimizesAtOnce">Whether code is compiled for good before it first runs: objects then die as early as they may, and the compiler takes no memory later on.</param>
    /// <returns>What it printed.</returns>
    internal static Task<string> RunAsync(HostKind host, string scenario, bool optimizesAtOnce = false) =>
        RunAsync(host, scenario, new Dictionary<string, string?> { ["DOTNET_TieredCompilation"] = optimizesAtOnce ? "0" : null });

    /// <summary>Runs a scenario to its end.</summary>
    /// <param name="host">The kind of host.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="variables">Its environment's additions; null takes one away.</param>
    /// <returns>What it printed.</returns>
    internal static Task<string> RunAsync(HostKind host, string scenario, Dictionary<string, string?> variables) => host == HostKind.NativeAot
        ? ChildProcess.RunAsync(s_nativeAot, [scenario], variables)
        : ChildProcess.RunAsync(ChildProcess.DotNet, ["exec", s_coreClr, scenario], variables);

    private static string Built(string name) => typeof(HostProgram).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;
}
