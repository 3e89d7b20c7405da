using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>The C headers that a contract's project writes, and when it does not.</summary>
public sealed class HeaderTests : IDisposable
{
    private const string Project = "Acme.Contract";
    private const string Other = "Acme.Clock";
    private const string Source = "Acme.Contract/ICalculator.cs";
    private const string Folder = "Acme.Contract/bin/Debug/net10.0/include";
    private const string Generate = "-p:PdkGenerateHeader=true";

    private readonly Workspace _workspace = new("Contracts");

    public void Dispose() => _workspace.Dispose();

    /// <summary>From the first build to the clean: written when it changes, deleted when its contract is gone.</summary>
    [Fact]
    public async Task Headers_FromFirstBuildToClean()
    {
        (await BuildAsync()).AssertSucceeded();
        Assert.Equal(["acme.calculator.pdk.h", "pdk.h"], Files(Folder));
        Assert.Contains("pdk_error* (*min)(void* self, int32_t a, int32_t b, int32_t* result);", Read("acme.calculator.pdk.h"), StringComparison.Ordinal);
        Assert.Contains("typedef struct pdk_vtable pdk_vtable;", Read("pdk.h"), StringComparison.Ordinal);

        DateTime[] before = Stamps();
        (await BuildAsync()).AssertSucceeded();
        Assert.Equal(before, Stamps());

        // What is lost comes back although nothing is compiled.
        File.Delete(_workspace[$"{Folder}/pdk.h"]);
        (await BuildAsync()).AssertSucceeded();
        Assert.Equal(["acme.calculator.pdk.h", "pdk.h"], Files(Folder));

        await _workspace.EditAsync(Source, "int Min(int a", "int Max(int a");
        (await BuildAsync()).AssertSucceeded();
        Assert.Contains("(*max)(void* self", Read("acme.calculator.pdk.h"), StringComparison.Ordinal);

        await _workspace.EditAsync(Source, "acme.calculator", "acme.reckoner");
        (await BuildAsync()).AssertSucceeded();
        Assert.Equal(["acme.reckoner.pdk.h", "pdk.h"], Files(Folder));

        (await _workspace.DotNetAsync("clean", Project)).AssertSucceeded();
        Assert.False(Directory.Exists(_workspace[Folder]));
    }

    [Fact]
    public async Task Headers_InAFolderOutside_AreCleanedToo()
    {
        string folder = _workspace.Outside("include");
        (await BuildAsync($"-p:PdkHeaderDirectory={folder}")).AssertSucceeded();
        Assert.Equal(["acme.calculator.pdk.h", "pdk.h"], Files(folder));

        (await _workspace.DotNetAsync("clean", Project)).AssertSucceeded();
        Assert.Empty(Files(folder));
    }

    /// <summary>Projects may share a folder: pdk.h stays as long as one of them has a header there.</summary>
    [Fact]
    public async Task Folder_OfSeveralProjects_KeepsWhatTheOthersNeed()
    {
        string folder = $"-p:PdkHeaderDirectory={_workspace.Outside("include")}";
        Directory.CreateDirectory(_workspace[Other]);
        await File.WriteAllTextAsync(_workspace[$"{Other}/{Other}.csproj"], """<Project Sdk="Microsoft.NET.Sdk" />""");
        await File.WriteAllTextAsync(
            _workspace[$"{Other}/IClock.cs"], """[Pdk.PluginContract("acme.clock")] public partial interface IClock { long Now(); }""");
        (await BuildAsync(folder)).AssertSucceeded();
        (await _workspace.DotNetAsync("build", Other, Generate, folder)).AssertSucceeded();
        Assert.Equal(["acme.calculator.pdk.h", "acme.clock.pdk.h", "pdk.h"], Files(_workspace.Outside("include")));

        (await _workspace.DotNetAsync("clean", Project)).AssertSucceeded();
        Assert.Equal(["acme.clock.pdk.h", "pdk.h"], Files(_workspace.Outside("include")));

        // The other way to lose a header: its contract is gone.
        (await BuildAsync(folder)).AssertSucceeded();
        await _workspace.EditAsync(Source, "[PluginContract(\"acme.calculator\")]", "");
        (await BuildAsync(folder)).AssertSucceeded();
        Assert.Equal(["acme.clock.pdk.h", "pdk.h"], Files(_workspace.Outside("include")));

        (await _workspace.DotNetAsync("clean", Other)).AssertSucceeded();
        Assert.Empty(Files(_workspace.Outside("include")));
    }

    /// <summary>Both frameworks are built at once, into one folder.</summary>
    [Fact]
    public async Task Project_OfSeveralFrameworks_WritesOneHeader()
    {
        await _workspace.EditAsync(
            "Directory.Build.props",
            "<TargetFramework>net10.0</TargetFramework>",
            "<TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks><EnableWindowsTargeting>true</EnableWindowsTargeting><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>");

        (await BuildAsync("-p:PdkHeaderDirectory=include")).AssertSucceeded();
        Assert.Equal(["acme.calculator.pdk.h", "pdk.h"], Files("Acme.Contract/include"));
        (await BuildAsync()).AssertSucceeded();
        Assert.Equal(["acme.calculator.pdk.h", "pdk.h"], Files("Acme.Contract/bin/Debug/net10.0-windows/include"));
    }

    /// <summary>Not unasked, not for an editor, not by a command on baselines, and not where there is no contract.</summary>
    [Fact]
    public async Task Headers_WithoutACause_AreNotWritten()
    {
        (await _workspace.DotNetAsync("build", Project)).AssertSucceeded();
        (await BuildAsync("-t:Compile", "-p:DesignTimeBuild=true")).AssertSucceeded();
        (await BuildAsync("-t:PdkAcceptAbi")).AssertSucceeded();
        (await _workspace.DotNetAsync("build", "Acme.Host", Generate, "-p:BuildProjectReferences=false")).AssertSucceeded();

        Assert.Empty(Directory.EnumerateFiles(_workspace[""], "*.h", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Header_ThatCannotBe_PDK0914()
    {
        await _workspace.EditAsync(Source, "\"acme.calculator\"", "\"pdk\"");
        (await BuildAsync()).AssertError("PDK0914", "Acme.Contract.csproj", "'Acme.Contract' sets PdkGenerateHeader", "give it another id");

        await _workspace.EditAsync(Source, "\"pdk\"", "\"acme.calculator\"");
        (await BuildAsync()).AssertSucceeded();
        await _workspace.EditAsync(Source, "int Min(int a", "int Max(int a");
        File.SetAttributes(_workspace[$"{Folder}/acme.calculator.pdk.h"], FileAttributes.ReadOnly);
        (await BuildAsync()).AssertError("PDK0914", "Acme.Contract.csproj", "acme.calculator.pdk.h' cannot be written: it is read-only");
        Assert.Contains("(*min)(void* self", Read("acme.calculator.pdk.h"), StringComparison.Ordinal);
        File.SetAttributes(_workspace[$"{Folder}/acme.calculator.pdk.h"], FileAttributes.Normal);

        await File.AppendAllTextAsync(_workspace[Source], "[PluginContract(\"acme-calculator\")] public partial interface IOther { void M(); }\n");
        (await BuildAsync()).AssertError("PDK0914", "Acme.Contract.csproj", "the names of acme-calculator and acme.calculator would be the same in C");

        // The prefix of one is what a name of the other begins with.
        await _workspace.EditAsync(Source, "[PluginContract(\"acme-calculator\")] public partial interface IOther { void M(); }", "[PluginContract(\"acme\")] public partial interface IOther { void M(Calculator c); }\npublic enum Calculator : byte { Id = 0 }");
        (await BuildAsync()).AssertError("PDK0914", "Acme.Contract.csproj", "acme and acme.calculator both declare ACME_CALCULATOR_ID in C");
    }

    private Task<ProcessRun> BuildAsync(params string[] properties) => _workspace.DotNetAsync(["build", Project, Generate, .. properties]);

    private string Read(string name) => File.ReadAllText(_workspace[$"{Folder}/{name}"]);

    private DateTime[] Stamps() => [.. Files(Folder).Select(name => File.GetLastWriteTimeUtc(_workspace[$"{Folder}/{name}"]))];

    private string[] Files(string folder) =>
        Directory.Exists(_workspace[folder]) ? [.. Directory.EnumerateFiles(_workspace[folder]).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];
}
