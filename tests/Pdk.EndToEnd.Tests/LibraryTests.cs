using System.Text;
using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>The libraries as files.</summary>
public sealed class LibraryTests
{
    // V1.0 is the name that the native compiler's version script gives to all of them.
    [Theory]
    [InlineData("EndToEnd.PluginA")]
    [InlineData("EndToEnd.PluginB")]
    public async Task Exports_AreThoseOfTheGoldenListAndNoOthers(string name)
    {
        string[] expected = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Golden", $"{name}.exports.txt"));

        string symbols = await ChildProcess.RunAsync(
            "nm", "-D", "--defined-only", "--without-symbol-versions", "--format=just-symbols", HostProgram.Library(name));

        Assert.Equal(expected, symbols.Split('\n').Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("EndToEnd.PluginA")]
    [InlineData("EndToEnd.PluginB")]
    public async Task DynamicSection_SaysToStayAndToBindToItself(string name)
    {
        string section = await ChildProcess.RunAsync("readelf", "-dW", HostProgram.Library(name));

        Assert.Matches(@"\(FLAGS_1\).*\bNODELETE\b", section);
        Assert.Matches(@"\(FLAGS\).*\bSYMBOLIC\b", section);
    }

    [Theory]
    [InlineData("EndToEnd.PluginA")]
    [InlineData("EndToEnd.PluginB")]
    public async Task Sections_HoldNoSymbolsOfDebuggers(string name)
    {
        string sections = await ChildProcess.RunAsync("readelf", "-SW", HostProgram.Library(name));

        Assert.Contains(".dynsym", sections, StringComparison.Ordinal);
        Assert.DoesNotContain(".symtab", sections, StringComparison.Ordinal);
        Assert.DoesNotContain(".debug_info", sections, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EndToEnd.PluginA")]
    [InlineData("EndToEnd.PluginB")]
    public void Library_OfBothHosts_WasCompiledOnce(string name) => Assert.True(
        File.ReadAllBytes(HostProgram.Library(name, HostKind.CoreClr))
            .SequenceEqual(File.ReadAllBytes(HostProgram.Library(name, HostKind.NativeAot))));

    // A debug library measures its structs when it starts, as every other test of it shows; a release one cannot.
    [Theory]
    [InlineData("EndToEnd.PluginA")]
    [InlineData("EndToEnd.PluginB")]
    public void Library_OfDebugBuildOnly_ChecksItsLayouts(string name)
    {
#if DEBUG
        const bool IsDebug = true;
#else
        const bool IsDebug = false;
#endif
        byte[] message = Encoding.Unicode.GetBytes("its data would cross damaged");

        Assert.Equal(IsDebug, File.ReadAllBytes(HostProgram.Library(name)).AsSpan().IndexOf(message) >= 0);
    }
}
