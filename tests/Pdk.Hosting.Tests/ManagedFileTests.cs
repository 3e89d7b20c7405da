namespace Pdk.Hosting.Tests;

/// <summary>Files that are no managed plugins. In child processes, as a damaged assembly is a matter of the runtime.</summary>
public sealed class ManagedFileTests
{
    private const string TrivialPlugin = "public class Nothing { }";

    [Fact]
    public async Task File_Good_Loads() =>
        Assert.StartsWith("Loaded .NET ", await Child.Run("load-managed", ManagedBuild.Plugin()), StringComparison.Ordinal);

    [Fact]
    public async Task File_Missing_NamesWhatWasTried()
    {
        string path = Path.Combine(Natives.NewDirectory(), "Missing");

        await Refuses(path, "FileNotFound", $"tried '{path}', '{path}.dll'");
    }

    [Fact]
    public async Task File_Native_SaysToUseLoad() =>
        await Refuses(Natives.Library("counter"), "NotALibrary", "load it with PluginLibrary.Load;");

    [Theory]
    [InlineData("")]
    [InlineData("M")]
    [InlineData("#!/bin/sh")]
    public async Task File_OfText_IsNoAssembly(string text) => await Refuses(Write(System.Text.Encoding.ASCII.GetBytes(text)), "NotALibrary", "is not a managed .NET assembly");

    [Fact]
    public async Task File_AssemblyWithoutPlugin_IsNoPlugin() =>
        await Refuses(Write([.. ManagedBuild.Generate("Nothing", TrivialPlugin)]), "NoEntryPoint", "Mark a class of it with [Plugin]");

    [Fact]
    public async Task File_ForLaterRuntime_NamesBoth() =>
        await Refuses(Write(ManagedBuild.ForLaterRuntime()), "NewerRuntime", $"was built for .NET 99.0, and this process runs on .NET {Environment.Version}");

    /// <summary>The application has both; they are not the plugin's.</summary>
    [Theory]
    [InlineData("Pdk.dll", "The assembly 'Pdk' is missing beside it")]
    [InlineData(ManagedBuild.Contract, "Words.Contract")]
    public async Task File_WithoutWhatLiesBesideIt_CannotLoad(string missing, string words)
    {
        string path = ManagedBuild.Plugin();
        File.Delete(Path.Combine(Path.GetDirectoryName(path)!, missing));

        await Refuses(path, "CannotLoad", words);
    }

    [Fact]
    public async Task File_WithDamagedDependency_CannotLoad()
    {
        string path = ManagedBuild.Plugin();
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(path)!, ManagedBuild.Contract), "no assembly");

        await Refuses(path, "CannotLoad", "The runtime cannot load");
    }

    [Fact]
    public async Task File_WithDamagedDepsFile_CannotLoad()
    {
        string path = ManagedBuild.Plugin();
        await File.WriteAllTextAsync(Path.ChangeExtension(path, ".deps.json"), "{");

        await Refuses(path, "CannotLoad", "deps.json");
    }

    /// <summary>Out of the entry point it would end the process.</summary>
    [Fact]
    public async Task File_WhoseInitializerThrows_CannotLoad()
    {
        string path = ManagedBuild.Plugin();
        ManagedBuild.Rebuild(path, "v1", """
            file static class Initializer
            {
                [ModuleInitializer]
                internal static void Run() => throw new Managed.WordsException("not today");
            }
            """);

        await Refuses(path, "CannotLoad", "not today");
    }

    /// <summary>Whatever is missing at its end, it is refused.</summary>
    [Fact]
    public async Task File_Truncated_IsRefused()
    {
        string path = ManagedBuild.Plugin();

        string outcome = await Child.Run("truncate-managed", path);

        Assert.Equal("Refused each as NotALibrary or NoEntryPoint or CannotLoad", outcome);
    }

    /// <summary>What <see cref="PluginLibrary.Load"/> says of it.</summary>
    [Fact]
    public async Task File_Managed_LoadNamesLoadManaged()
    {
        string outcome = await Child.Run("load", ManagedBuild.Plugin());

        Assert.StartsWith("NotALibrary ", outcome, StringComparison.Ordinal);
        Assert.Contains("is a managed .NET assembly, not a native library. Load it with PluginLibrary.LoadManaged, or set PublishAot", outcome, StringComparison.Ordinal);
    }

    private static string Write(byte[] content)
    {
        string path = Path.Combine(Natives.NewDirectory(), "plugin.dll");
        File.WriteAllBytes(path, content);
        return path;
    }

    private static async Task Refuses(string path, string reason, string words)
    {
        string outcome = await Child.Run("load-managed", path);
        Assert.StartsWith($"{reason} ", outcome, StringComparison.Ordinal);
        Assert.Contains(words, outcome, StringComparison.Ordinal);
        Assert.Contains($"'{path}'", outcome, StringComparison.Ordinal);
    }
}
