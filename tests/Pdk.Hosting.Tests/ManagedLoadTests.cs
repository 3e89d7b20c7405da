using System.Runtime.CompilerServices;

namespace Pdk.Hosting.Tests;

/// <summary>Plugins as managed assemblies: the same objects as from a native library, and code that goes away and comes back new.</summary>
public sealed class ManagedLoadTests
{
    private readonly string _path = ManagedBuild.Plugin();

    [Fact]
    public void Create_OfManagedPlugin_AnswersAWorkingObject()
    {
        using PluginLibrary library = PluginLibrary.LoadManaged(_path);
        IWords words = library.Create<IWords>();

        Assert.Equal(_path, library.Path);
        Assert.Equal("test.words.managed", Assert.Single(library.Plugins).Id);
        Assert.Equal("abab", words.Repeat("ab", 2));
        Assert.Equal(100_000, words.Repeat("ab", 50_000).Length);
        Assert.True(library.Supports<IWords>());
        Assert.True(library.Supports<IWords>(nameof(IWords.Fail)));
        Assert.True(library.Supports(words, nameof(IWords.Fail)));
    }

    [Fact]
    public void Load_WithoutExtension_AddsIt()
    {
        using PluginLibrary library = PluginLibrary.LoadManaged(Path.ChangeExtension(_path, null));

        Assert.Equal(_path, library.Path);
    }

    /// <summary>Host and plugin share nothing but the framework.</summary>
    [Fact]
    public void Plugin_Loaded_HasItsOwnPdk()
    {
        using PluginLibrary library = PluginLibrary.LoadManaged(_path);

        Assert.Equal($"v1 in {Path.GetFileName(_path)}", library.Create<IWords>().Version());
    }

    /// <summary>In a child process, since this one knows no cultures.</summary>
    [Fact]
    public async Task Plugin_WithResources_FindsThem()
    {
        string missing = await LoadResources(_path);
        ManagedBuild.AddSatellite(_path);

        Assert.Contains("Could not load file or assembly", missing, StringComparison.Ordinal);
        Assert.Equal("Loaded", await LoadResources(_path));

        static Task<string> LoadResources(string path) =>
            Child.RunWith("DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY", "false", "resources-managed", path);
    }

    [Fact]
    public void Exception_OfThePluginsOwnType_ArrivesWithItsStack()
    {
        using PluginLibrary library = PluginLibrary.LoadManaged(_path);
        IWords words = library.Create<IWords>();

        PluginException exception = Assert.Throws<PluginException>(() => words.Fail("no such word"));

        Assert.Equal("Managed.WordsException", exception.TypeName);
        Assert.Equal("no such word", exception.Message);
        Assert.Contains("Managed.Words.Fail", exception.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfWhatIsOpen_SharesIt()
    {
        string link = Path.Combine(Natives.NewDirectory(), "link");
        Directory.CreateSymbolicLink(link, Path.GetDirectoryName(_path)!);
        using PluginLibrary second = PluginLibrary.LoadManaged(Path.Combine(link, Path.GetFileName(_path)));
        using (PluginLibrary first = PluginLibrary.LoadManaged(_path))
        {
            Assert.Equal(1, first.Create<IWords>().Count());
            Assert.Equal(2, second.Create<IWords>().Count());
        }

        Assert.Equal(3, second.Create<IWords>().Count());
        Assert.Equal(1, LoadedCode.AfterCollection(_path, LoadedCode.Few));
    }

    [Fact]
    public void Load_AfterDispose_StartsAnew()
    {
        using (PluginLibrary first = PluginLibrary.LoadManaged(_path))
        {
            Assert.Equal(1, first.Create<IWords>().Count());
        }

        using PluginLibrary second = PluginLibrary.LoadManaged(_path);

        Assert.Equal(1, second.Create<IWords>().Count());
    }

    [Fact]
    public void Load_AfterARebuild_GetsTheNewCode()
    {
        using (PluginLibrary old = PluginLibrary.LoadManaged(_path))
        {
            ManagedBuild.Rebuild(_path, "v2");
            using PluginLibrary shared = PluginLibrary.LoadManaged(_path);

            Assert.StartsWith("v1", old.Create<IWords>().Version(), StringComparison.Ordinal);
            Assert.StartsWith("v1", shared.Create<IWords>().Version(), StringComparison.Ordinal);
        }

        using PluginLibrary rebuilt = PluginLibrary.LoadManaged(_path);

        Assert.StartsWith("v2", rebuilt.Create<IWords>().Version(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dispose_OfTheLast_LetsTheCodeGo()
    {
        LoadUseAndDispose(_path);

        Assert.Equal(0, LoadedCode.AfterCollection(_path));
    }

    /// <summary>The control of the test above, and what keeps a call safe: as long as there is a stub there is code.</summary>
    [Fact]
    public void Stub_HeldAfterDispose_KeepsTheCodeAndIsDisposed()
    {
        IWords words = LoadCreateAndDispose(_path);

        Assert.Equal(1, LoadedCode.AfterCollection(_path, LoadedCode.Few));
        Assert.Throws<ObjectDisposedException>(() => words.Count());
    }

    [Fact]
    public void Call_RunningWhileDisposed_EndsInItsCode()
    {
        using EventWaitHandle entered = Event($"{_path}:entered");
        using EventWaitHandle proceed = Event($"{_path}:proceed");
        Thread caller = CallAndDispose(_path, entered);

        int during = LoadedCode.AfterCollection(_path, LoadedCode.Few);
        proceed.Set();
        caller.Join();

        Assert.Equal(1, during);
        Assert.Equal(0, LoadedCode.AfterCollection(_path));
    }

    [Fact]
    public void Dispose_OfObjectThatThrows_IsReported()
    {
        List<Exception> faults = [];
        using PluginLibrary library = PluginLibrary.LoadManaged(_path);
        library.Faulted += (_, fault) => faults.Add(fault.Exception);
        IWords words = library.Create<IWords>();
        words.Do("fail in dispose");

        library.Release(words);

        Assert.Equal("in dispose", Assert.IsType<PluginException>(Assert.Single(faults)).Message);
    }

    [Fact]
    public void Unloading_PluginThatThrows_IsReported()
    {
        List<Exception> faults = [];
        using (PluginLibrary library = PluginLibrary.LoadManaged(_path))
        {
            library.Faulted += (_, fault) => faults.Add(fault.Exception);
            library.Create<IWords>().Do("fail in unload");
        }

        Assert.Equal("not yet", Assert.IsType<PluginException>(Assert.Single(faults)).Message);
    }

    /// <summary>A thread of the plugin's own Pdk must not keep it.</summary>
    [Fact]
    public void Dispose_OfPluginThatIsAHost_LetsTheCodeOfBothGo()
    {
        string inner = ManagedBuild.Plugin();
        LoadUseAndDispose(_path, inner);

        Assert.Equal((0, 0), (LoadedCode.AfterCollection(_path), LoadedCode.AfterCollection(inner)));
    }

    /// <summary>The table of stubs has those of all libraries, one behind the other.</summary>
    [Fact]
    public void Stub_ThatWasReleasedAndIsKept_KeepsNoOtherCode()
    {
        using PluginLibrary library = PluginLibrary.Load(Natives.CopyOf("counter"));
        List<ICounter> kept = CreateBesideAndRelease(library, _path);

        Assert.Equal(0, LoadedCode.AfterCollection(_path));
        GC.KeepAlive(kept);
    }

    /// <summary>In a child process: what a finalizer throws is a crash.</summary>
    [Fact]
    public async Task Dispose_OfPluginThatLeavesALibraryOpen_LetsItsCodeGo() =>
        Assert.Equal("Survived, 0 left, 0 alive, 0 misused", await Child.Run("leave-open-managed", _path, Natives.CopyOf("counter")));

    /// <summary>In a child process: code that goes too early is a crash. It is compiled for good at once, so that objects die as early as they may.</summary>
    [Fact]
    public async Task Calls_RacingDisposeAndTheCollector_EndOrThrow() =>
        Assert.Equal("Survived, 0 left", await Child.RunWith("DOTNET_TieredCompilation", "0", "race-managed", _path));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoadUseAndDispose(string path, string? inner = null)
    {
        using PluginLibrary library = PluginLibrary.LoadManaged(path);
        IWords words = library.Create<IWords>();
        Assert.Equal(1, words.Count());
        Assert.Throws<PluginException>(() => words.Fail("no such word"));
        if (inner is not null)
        {
            words.Do(inner);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<ICounter> CreateBesideAndRelease(PluginLibrary library, string path)
    {
        using PluginLibrary other = PluginLibrary.LoadManaged(path);
        IWords[] words = [.. Enumerable.Range(0, 300).Select(_ => other.Create<IWords>())];
        List<ICounter> counters = [.. Enumerable.Range(0, 3000).Select(_ => library.Create<ICounter>())];
        counters.ForEach(library.Release);
        GC.KeepAlive(words);
        return counters;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IWords LoadCreateAndDispose(string path)
    {
        using PluginLibrary library = PluginLibrary.LoadManaged(path);
        return library.Create<IWords>();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Thread CallAndDispose(string path, EventWaitHandle entered)
    {
        using PluginLibrary library = PluginLibrary.LoadManaged(path);
        Thread caller = new(words => ((IWords)words!).Wait($"{path}:entered", $"{path}:proceed"));
        caller.Start(library.Create<IWords>());
        entered.WaitOne();
        return caller;
    }

    private static EventWaitHandle Event(string name)
    {
        EventWaitHandle handle = new(false, EventResetMode.ManualReset);
        AppContext.SetData(name, handle);
        return handle;
    }
}
