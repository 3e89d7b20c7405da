using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>A plugin in C#, whose objects have checked handles.</summary>
public sealed unsafe class ManagedPluginTests : IDisposable
{
    private readonly PluginLibrary _library = Open();

    public void Dispose()
    {
        ManagedCounter.Creating = null;
        ManagedCounter.Disposing = null;
        _library.Dispose();
    }

    [Fact]
    public void Create_ByContract_AnswersAWorkingObject()
    {
        ICounter counter = _library.Create<ICounter>();

        Assert.Equal(2, counter.Add(2));
        Assert.Equal(5, counter.Add(3));
        Assert.StartsWith(".NET ", _library.Runtime, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_ConstructorThrows_ThrowsTheSameWithItsStack()
    {
        ManagedCounter.Creating = static () => throw new ArgumentOutOfRangeException("size", "too big");

        ArgumentOutOfRangeException exception =
            Assert.Throws<ArgumentOutOfRangeException>(() => _library.Create<ICounter>());

        Assert.Equal("size", exception.ParamName);
        Assert.Contains(nameof(ManagedCounter), exception.StackTrace, StringComparison.Ordinal);
        Assert.Contains(nameof(PluginLibrary), exception.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void Dispose_OfObjectThatThrows_IsReported()
    {
        List<Exception> faults = [];
        _library.Faulted += (_, fault) => faults.Add(fault.Exception);
        ManagedCounter.Disposing = static () => throw new TimeoutException("too late");

        _library.Release(_library.Create<ICounter>());

        Assert.Equal("too late", Assert.IsType<TimeoutException>(Assert.Single(faults)).Message);
    }

    [Fact]
    public void Dispose_ObjectHeldByOthers_EndsItAndMakesItsHandleStale()
    {
        int disposed = 0;
        ManagedCounter.Disposing = () => disposed++;
        PluginHandle handle = Held(_library);

        _library.Dispose();

        Assert.Equal((1, 1), (_library.UnreleasedObjects, disposed));
        Assert.Equal(0, handle.Vtable->Retain(handle.Self));
        int result;
        PdkError* error = ((CounterVtable*)handle.Vtable)->Add(handle.Self, 1, &result);
        Assert.IsType<ObjectDisposedException>(Errors.Lift(error));
    }

    [Fact]
    public void Dispose_ObjectOfThisLibraryOnly_CountsNothing()
    {
        ICounter counter = _library.Create<ICounter>();

        _library.Dispose();

        Assert.Equal(0, _library.UnreleasedObjects);
        Assert.Throws<ObjectDisposedException>(() => counter.Add(1));
    }

    [Fact]
    public void Dispose_OfFaultyObjectAtShutdown_IsReported()
    {
        List<Exception> faults = [];
        _library.Faulted += (_, fault) => faults.Add(fault.Exception);
        ManagedCounter.Disposing = static () => throw new TimeoutException("too late");
        Held(_library);

        _library.Dispose();

        Assert.IsType<TimeoutException>(Assert.Single(faults));
    }

    [Fact]
    public void Dispose_WhileAnotherThreadReleases_ShutsDownOnThatThread()
    {
        using ManualResetEventSlim entered = new();
        using ManualResetEventSlim proceed = new();
        ManagedCounter.Disposing = () =>
        {
            ManagedCounter.Disposing = null;
            entered.Set();
            proceed.Wait();
        };
        Held(_library);
        ICounter counter = _library.Create<ICounter>();
        Thread releaser = new(() => _library.Release(counter));
        releaser.Start();
        entered.Wait();

        // Neither waits for the other thread nor takes the library away from it.
        _library.Dispose();
        int before = _library.UnreleasedObjects;
        proceed.Set();
        releaser.Join();

        Assert.Equal((0, 1), (before, _library.UnreleasedObjects));
    }

    [Fact]
    public void Load_DuringShutdownByTheSameThread_IsRefused()
    {
        PluginLoadError? reason = null;
        _library.Faulted += (_, _) => reason = Assert.Throws<PluginLoadException>(Open).Reason;
        ManagedCounter.Disposing = static () => throw new TimeoutException();
        Held(_library);

        _library.Dispose();

        Assert.Equal(PluginLoadError.InitFailed, reason);
    }

    [Fact]
    public void Load_AfterDispose_Works()
    {
        _library.Dispose();

        using PluginLibrary again = Open();

        Assert.Equal(1, again.Create<ICounter>().Add(1));
    }

    private static PluginLibrary Open() => PluginLibrary.FromEntry(ManagedPlugin.Entry, "managed");

    // An object with one count more than its library knows of.
    private static PluginHandle Held(PluginLibrary library)
    {
        PluginHandle handle = ((CounterStub)library.Create<ICounter>()).Handle;
        handle.Vtable->Retain(handle.Self);
        return handle;
    }
}
