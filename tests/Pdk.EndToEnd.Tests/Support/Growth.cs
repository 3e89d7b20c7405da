using System.Reflection;
using Pdk.TestKit;

namespace Pdk.EndToEnd.Tests.Support;

/// <summary>The contract in three versions, its hosts, and its plugins as libraries.</summary>
internal static class Growth
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Growth");

    /// <summary>Runs a host with a plugin library.</summary>
    /// <param name="version">The host's version of the contract.</param>
    /// <param name="plugin"><c>V1</c>, <c>V2</c>, <c>V3</c>, or <c>Changed</c>: version 3 with another struct.</param>
    /// <returns>What the host printed, the library where an application would have it.</returns>
    internal static async Task<string> RunAsync(int version, string plugin)
    {
        using CompiledHost host = Compile(version, "Program.cs", text => text);
        return await RunAsync(host, plugin);
    }

    /// <summary>Asks a host with a changed contract whether it can call the plugins of versions 1, 2 and 3.</summary>
    /// <param name="version">The version of the contract that was changed.</param>
    /// <param name="edit">Changes the contract's files.</param>
    /// <returns>What the host printed of each.</returns>
    internal static async Task<string[]> ProbeAsync(int version, Func<string, string> edit)
    {
        using CompiledHost host = Compile(version, "Probe.cs", edit);
        return await Task.WhenAll(RunAsync(host, "V1"), RunAsync(host, "V2"), RunAsync(host, "V3"));
    }

    private static async Task<string> RunAsync(CompiledHost host, string plugin)
    {
        string library = typeof(Growth).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == $"Growth.Plugin.{plugin}").Value!;
        return (await host.RunAsync(library)).Replace(library, "plugins/Sensor/Sensor.so", StringComparison.Ordinal);
    }

    private static CompiledHost Compile(int version, string program, Func<string, string> edit)
    {
        string[] files = Directory.GetFiles(Path.Combine(s_folder, "Contract"));
        string[] contract = Array.ConvertAll(files, File.ReadAllText);
        string[] changed = Array.ConvertAll(contract, text => edit(text));
        string main = File.ReadAllText(Path.Combine(s_folder, "Host", program));

        string symbols = string.Concat(Enumerable.Range(2, version - 1).Select(symbol => $"#define V{symbol}\n"));
        return new CompiledHost(files.Zip(changed).Append((program, main)).Select(file => new SourceFile(file.Item1, symbols + file.Item2)));
    }
}
