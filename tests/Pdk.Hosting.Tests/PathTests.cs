namespace Pdk.Hosting.Tests;

/// <summary>Which file a path means.</summary>
public sealed class PathTests
{
    [Fact]
    public void Path_OfNoFile_ListsWhatWasTried()
    {
        PluginLoadException exception = Fails("nowhere/plugin");

        Assert.Equal(PluginLoadError.FileNotFound, exception.Reason);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "nowhere", "plugin"), exception.Path);
        foreach (string name in (string[])["plugin", "plugin.so", "libplugin.so"])
        {
            Assert.Contains($"'{Path.Combine(AppContext.BaseDirectory, "nowhere", name)}'", exception.Message, StringComparison.Ordinal);
        }

        Assert.Contains("A relative path starts at the application's directory", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_WithExtensionOfNoFile_TriesNoSecondExtension() =>
        Assert.DoesNotContain(".so.so", Fails("nowhere/plugin.so").Message, StringComparison.Ordinal);

    [Fact]
    public void Path_OfDirectory_IsNotALibrary()
    {
        PluginLoadException exception = Fails(Natives.Directory);

        Assert.Equal(PluginLoadError.NotALibrary, exception.Reason);
        Assert.Contains("is a directory", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_OfDirectoryBesideLibrary_FindsTheLibrary()
    {
        string file = Natives.CopyOf("pair");
        string directory = Path.Combine(Path.GetDirectoryName(file)!, "pair");
        Directory.CreateDirectory(directory);

        using PluginLibrary library = PluginLibrary.Load(directory);

        Assert.Equal(file, library.Path);
    }

    [Fact]
    public void Path_Relative_StartsAtTheApplicationsDirectory()
    {
        string name = $"{Guid.NewGuid():N}.so";
        string file = Path.Combine(AppContext.BaseDirectory, name);
        File.Copy(Natives.Library("pair"), file);
        try
        {
            using PluginLibrary library = PluginLibrary.Load(name);

            Assert.Equal(file, library.Path);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Path_WithoutExtension_FindsTheLibrary()
    {
        string file = Natives.CopyOf("pair");

        using PluginLibrary library = PluginLibrary.Load(Path.ChangeExtension(file, null));

        Assert.Equal(file, library.Path);
    }

    [Fact]
    public void Path_WithDotsAndWithoutExtension_FindsTheLibrary()
    {
        string directory = Natives.NewDirectory();
        File.Copy(Natives.Library("pair"), Path.Combine(directory, "Acme.Pair.so"));

        using PluginLibrary library = PluginLibrary.Load(Path.Combine(directory, "Acme.Pair"));

        Assert.Equal(Path.Combine(directory, "Acme.Pair.so"), library.Path);
    }

    [Fact]
    public void Path_WithoutPrefixAndExtension_FindsTheLibrary()
    {
        string directory = Natives.NewDirectory();
        File.Copy(Natives.Library("pair"), Path.Combine(directory, "libpair.so"));

        using PluginLibrary library = PluginLibrary.Load(Path.Combine(directory, "pair"));

        Assert.Equal(Path.Combine(directory, "libpair.so"), library.Path);
    }

    [Fact]
    public void Path_WithExtraDots_IsNormalized()
    {
        string file = Natives.CopyOf("pair");
        string directory = Path.GetDirectoryName(file)!;

        using PluginLibrary library = PluginLibrary.Load(Path.Combine(directory, "x", "..", ".", "pair.so"));

        Assert.Equal(file, library.Path);
    }

    [Fact]
    public void Path_Empty_IsAnArgumentError() => Assert.Throws<ArgumentException>(() => PluginLibrary.Load(""));

    [Fact]
    public void Path_WithNonAsciiName_Loads()
    {
        string file = Path.Combine(Natives.NewDirectory(), "plügin-プラグイン.so");
        File.Copy(Natives.Library("counter"), file);

        using PluginLibrary library = PluginLibrary.Load(file);

        Assert.Equal(file, new CounterProbe(file).LibraryPath);
    }

    private static PluginLoadException Fails(string path) =>
        Assert.Throws<PluginLoadException>(() => PluginLibrary.Load(path));
}
