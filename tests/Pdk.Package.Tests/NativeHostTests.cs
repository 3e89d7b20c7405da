using Pdk.Package.Tests.Scenarios;
using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests;

/// <summary><c>dotnet new pdk --aot-host</c>, and what a publish of the plugin leaves.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class NativeHostTests(NativeHostScenario native) : IClassFixture<NativeHostScenario>
{
    [Fact]
    public void Host_Published_HasNoWarnings() => native.HostPublish.AssertNoWarnings();

    [Fact]
    public void Host_Published_IsOneProgramAndItsPlugin()
    {
        string[] files = native.App.Files("host");

        Assert.Contains($"Acme.Native.Host{UserFolder.ProgramExtension}", files);
        Assert.Contains($"plugins/Acme.Native.Plugin/Acme.Native.Plugin{UserFolder.LibraryExtension}", files);
        Assert.DoesNotContain(files, file => file.EndsWith(".dll", StringComparison.Ordinal) && !OperatingSystem.IsWindows());
    }

    [Fact]
    public void Host_Published_CallsItsPlugin()
    {
        native.HostRun.AssertSucceeded();
        Assert.Contains("2 + 3 = 5", native.HostRun.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Plugin_Published_IsOneLibraryAndItsSymbols()
    {
        native.PluginPublish.AssertNoWarnings();
        Assert.Equal(
            OperatingSystem.IsLinux() ? ["Acme.Native.Plugin.so", "Acme.Native.Plugin.so.dbg"] : ["Acme.Native.Plugin" + UserFolder.LibraryExtension],
            native.App.Files("plugin").Where(file => OperatingSystem.IsLinux() || file.EndsWith(UserFolder.LibraryExtension, StringComparison.Ordinal)));
    }

    [Fact]
    public void Plugin_PublishedForAnotherArchitecture_PDK0904() => native.CrossPublish.AssertError(
        "PDK0904", "Acme.Native.Plugin.csproj", $"for {NativeHostScenario.OtherArchitecture} on {UserFolder.RuntimeIdentifier}");

    [Fact]
    public void Host_RunWithoutALinker_PDK0905()
    {
        if (!OperatingSystem.IsWindows())
        {
            native.WithoutLinker.AssertError("PDK0905", "Acme.Native.Plugin.csproj", "'Acme.Native.Plugin'", "clang", "gcc");
        }
    }
}
