using Pdk.Hosting;

namespace EndToEnd.Host.Scenarios;

/// <summary>One library, loaded more than once.</summary>
internal static class LoadScenarios
{
    private const int Rounds = 100;

    /// <summary>Twice at a time, and again after it was shut down.</summary>
    internal static void Run()
    {
        PluginLibrary first = Libraries.LoadA();
        PluginLibrary second = PluginLibrary.Load(Path.Combine(AppContext.BaseDirectory, Libraries.A + ".so"));
        ILifetime ofFirst = first.Create<ILifetime>();
        ILifetime ofSecond = second.Create<ILifetime>();
        Check.Equal(1, ofFirst.Number());
        Check.Equal(2, ofSecond.Number());
        first.Dispose();
        Check.Throws<ObjectDisposedException>(() => ofFirst.Number());
        Console.WriteLine($"the first is gone: {ofSecond.Counts()}");

        second.Dispose();
        for (int round = 0; round < Rounds; round++)
        {
            using PluginLibrary again = Libraries.LoadA();
            Check.Equal(round + 3, again.Create<ILifetime>().Number());
            Check.Throws<ObjectDisposedException>(() => ofSecond.Number());
        }

        using PluginLibrary last = Libraries.LoadA();
        Console.WriteLine($"all but the last are gone: {last.Create<ILifetime>().Counts()}");
    }

    /// <summary>A copy of the file is a library of its own; a link is not.</summary>
    internal static void Copy()
    {
        using PluginLibrary original = Libraries.LoadA();
        Check.Equal(1, original.Create<ILifetime>().Number());
        DirectoryInfo directory = Directory.CreateTempSubdirectory("pdk-end-to-end-");
        try
        {
            string copyPath = Path.Combine(directory.FullName, "Copy.so");
            string linkPath = Path.Combine(directory.FullName, "Link.so");
            File.Copy(original.Path, copyPath);
            File.CreateSymbolicLink(linkPath, original.Path);

            using PluginLibrary link = PluginLibrary.Load(linkPath);
            Console.WriteLine($"the link's object is number {link.Create<ILifetime>().Number()}");
            using PluginLibrary copy = PluginLibrary.Load(copyPath);
            Console.WriteLine($"the copy's object is number {copy.Create<ILifetime>().Number()}");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
