using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>The life of libraries and of their objects, seen from inside a C library.</summary>
public sealed class LifeTests
{
    private readonly string _path = Natives.CopyOf("counter");
    private readonly CounterProbe _probe;

    public LifeTests() => _probe = new CounterProbe(_path);

    [Fact]
    public void Load_Once_StartsTheLibrary()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);

        Assert.Equal((1, 0), (_probe.Inits, _probe.Shutdowns));
        Assert.Equal(_path, _probe.LibraryPath);
    }

    [Fact]
    public void Load_Twice_StartsOnceAndShutsDownWithTheLast()
    {
        PluginLibrary first = PluginLibrary.Load(_path);
        PluginLibrary second = PluginLibrary.Load(_path);
        Assert.Equal((1, 0), (_probe.Inits, _probe.Shutdowns));

        first.Dispose();
        Assert.Equal((1, 0), (_probe.Inits, _probe.Shutdowns));
        Assert.Equal(5, second.Create<ICounter>().Add(5));

        second.Dispose();
        Assert.Equal((1, 1), (_probe.Inits, _probe.Shutdowns));
        Assert.Equal(0, _probe.Misuses);
    }

    [Fact]
    public void Load_ThroughSymbolicLink_IsTheSameLibrary()
    {
        string link = Path.Combine(Natives.NewDirectory(), "link.so");
        File.CreateSymbolicLink(link, _path);

        using PluginLibrary first = PluginLibrary.Load(_path);
        using PluginLibrary second = PluginLibrary.Load(link);

        Assert.Equal(1, _probe.Inits);
        Assert.Equal(link, second.Path);
    }

    [Fact]
    public void Load_AfterTheLastDispose_StartsAgain()
    {
        PluginLibrary.Load(_path).Dispose();

        using PluginLibrary library = PluginLibrary.Load(_path);

        Assert.Equal((2, 1), (_probe.Inits, _probe.Shutdowns));
        Assert.Equal(7, library.Create<ICounter>().Add(7));
        Assert.Equal(0, _probe.Misuses);
    }

    [Fact]
    public void Dispose_WithObjects_EndsThemAndClosesTheirStubs()
    {
        PluginLibrary library = PluginLibrary.Load(_path);
        ICounter counter = library.Create<ICounter>();
        Assert.Equal(1, _probe.Live);

        library.Dispose();

        Assert.Equal((0, 1), (_probe.Live, _probe.Shutdowns));
        Assert.Throws<ObjectDisposedException>(() => counter.Add(1));
        Assert.Equal((0, 0), (_probe.Misuses, library.UnreleasedObjects));
    }

    [Fact]
    public void Dispose_Twice_ShutsDownOnce()
    {
        PluginLibrary library = PluginLibrary.Load(_path);

        library.Dispose();
        library.Dispose();

        Assert.Equal(1, _probe.Shutdowns);
    }

    [Fact]
    public void Dispose_OfOneOfTwo_EndsOnlyItsObjects()
    {
        using PluginLibrary first = PluginLibrary.Load(_path);
        using PluginLibrary second = PluginLibrary.Load(_path);
        ICounter ended = first.Create<ICounter>();
        ICounter kept = second.Create<ICounter>();

        first.Dispose();

        Assert.Throws<ObjectDisposedException>(() => ended.Add(1));
        Assert.Equal(1, kept.Add(1));
    }

    [Fact]
    public unsafe void Dispose_ObjectHeldByOthers_IsCounted()
    {
        PluginLibrary library = PluginLibrary.Load(_path);
        PluginHandle handle = ((CounterStub)library.Create<ICounter>()).Handle;
        handle.Vtable->Retain(handle.Self);

        library.Dispose();

        Assert.Equal(1, library.UnreleasedObjects);
        handle.Vtable->Release(handle.Self);
    }

    [Fact]
    public void Create_AfterDispose_Throws()
    {
        PluginLibrary library = PluginLibrary.Load(_path);
        library.Dispose();

        Assert.Throws<ObjectDisposedException>(() => library.Create<ICounter>());
        Assert.Throws<ObjectDisposedException>(() => library.Create<ICounter>("test.counter.c"));
        Assert.Equal(0, _probe.Misuses);
    }

    [Fact]
    public void Create_LibraryDisposedMeanwhile_EndsTheObjectFirstThenTheLibrary()
    {
        PluginLibrary library = PluginLibrary.Load(_path);
        IHooked.BeforeStub(() =>
        {
            library.Dispose();
            Assert.Equal(0, _probe.Shutdowns);
        });

        Assert.Throws<ObjectDisposedException>(library.Create<IHooked>);

        Assert.Equal((0, 1, 0), (_probe.Live, _probe.Shutdowns, _probe.Misuses));
    }

    [Fact]
    public void Create_StubThrows_GivesTheObjectBack()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        IHooked.BeforeStub(() => throw new InvalidOperationException("no stub"));

        Assert.Equal("no stub", Assert.Throws<InvalidOperationException>(() => library.Create<IHooked>()).Message);
        Assert.Equal(0, _probe.Live);
    }

    [Fact]
    public void Release_OfStub_EndsTheObjectOnce()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        ICounter counter = library.Create<ICounter>();

        library.Release(counter);
        library.Release(counter);

        Assert.Throws<ObjectDisposedException>(() => counter.Add(1));
        Assert.Equal((0, 0), (_probe.Live, _probe.Misuses));
    }

    [Fact]
    public void Release_OfForeignObject_IsAnArgumentError()
    {
        using PluginLibrary first = PluginLibrary.Load(_path);
        using PluginLibrary second = PluginLibrary.Load(_path);
        ICounter counter = second.Create<ICounter>();

        Assert.Throws<ArgumentException>(() => first.Release(new object()));
        Assert.Throws<ArgumentException>(() => first.Release(counter));
        Assert.Throws<ArgumentNullException>(() => first.Release(null!));
        Assert.Equal(1, counter.Add(1));
    }

    [Fact]
    public void Call_ThatFails_ThrowsTheError()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        ICounter counter = library.Create<ICounter>();

        Assert.Equal("the counter failed", Assert.Throws<InvalidOperationException>(() => counter.Fail(inRelease: false)).Message);
        Assert.Equal(1, counter.Add(1));
    }
}
