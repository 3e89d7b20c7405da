using System.Runtime.CompilerServices;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>What the garbage collector may and may not end.</summary>
public sealed class CollectionTests : IDisposable
{
    private readonly PluginLibrary _library;
    private readonly CounterProbe _probe;

    public CollectionTests()
    {
        string path = Natives.CopyOf("counter");
        _probe = new CounterProbe(path);
        _library = PluginLibrary.Load(path);
    }

    public void Dispose() => _library.Dispose();

    [Fact]
    public void Stub_Dropped_IsReleasedAfterACollection()
    {
        CreateAndDrop(_library);
        Assert.Equal(1, _probe.Live);

        Collect();

        Assert.Equal(0, _probe.Live);
    }

    [Fact]
    public void Stub_DroppedAfterDispose_IsReleasedOnce()
    {
        CreateDisposeAndDrop(_library);
        Assert.Equal(0, _probe.Live);

        Collect();

        Assert.Equal(0, _probe.Live);
    }

    [Fact]
    public void Stub_Reachable_SurvivesACollection()
    {
        ICounter counter = _library.Create<ICounter>();

        Collect();

        Assert.Equal(1, _probe.Live);
        Assert.Equal(3, counter.Add(3));
    }

    /// <summary>Those that die young, in a great collection, by Dispose, or not: each count is given back once, and none that is held.</summary>
    [Fact]
    public void Stubs_HeldAndDroppedAtRandom_AreReleasedOnce()
    {
        Random random = new(5);
        List<ICounter> held = [];
        for (int round = 0; round < 40; round++)
        {
            CreateSome(held, random);
            DropSome(held, random);
            Collect(generation: round % 3);
            Assert.InRange(_probe.Live, held.Count, int.MaxValue);
            Assert.All(held, counter => counter.Add(1));
            if (round % 5 == 4)
            {
                Collect();
                Assert.Equal(held.Count, _probe.Live);
            }
        }

        Assert.NotEmpty(held);
        Assert.Equal(0, _probe.Misuses);
    }

    [Fact]
    public void Stub_InsideACall_SurvivesACollection()
    {
        Thread caller = new(() => CallAndDrop(_library, carelessly: false));
        caller.Start();
        _probe.AwaitEntered();

        Collect();
        int during = _probe.Live;
        _probe.Proceed();
        caller.Join();
        Collect();

        Assert.Equal((1, 0), (during, _probe.Live));
    }

    /// <summary>The control of the test above: here the collector does end the object, so that one can fail.</summary>
    [Fact]
    public void Stub_InsideACarelessCall_IsReleasedByACollection()
    {
        Thread caller = new(() => CallAndDrop(_library, carelessly: true));
        caller.Start();
        _probe.AwaitEntered();

        Collect();
        int during = _probe.Live;
        _probe.Proceed();
        caller.Join();

        Assert.Equal(0, during);
    }

    /// <summary>In a child process: what a finalizer throws is a crash.</summary>
    [Fact]
    public async Task Stub_ThatFailedToBeMade_HarmsNobody() => Assert.Equal("Survived", await Child.Run("broken-stub"));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CreateAndDrop(PluginLibrary library) => library.Create<ICounter>().Add(1);

    // More than are looked at in one step.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CreateSome(List<ICounter> held, Random random)
    {
        for (int count = random.Next(3000); count > 0; count--)
        {
            ICounter counter = _library.Create<ICounter>();
            if (random.Next(2) == 0)
            {
                held.Add(counter);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void DropSome(List<ICounter> held, Random random)
    {
        for (int index = held.Count - 1; index >= 0; index--)
        {
            int fate = random.Next(4);
            if (fate == 0)
            {
                _library.Release(held[index]);
            }

            if (fate < 2)
            {
                held[index] = held[^1];
                held.RemoveAt(held.Count - 1);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CreateDisposeAndDrop(PluginLibrary library) => library.Release(library.Create<ICounter>());

    // Optimized at once, so that nothing but the call itself holds the stub.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void CallAndDrop(PluginLibrary library, bool carelessly)
    {
        CounterStub stub = (CounterStub)library.Create<ICounter>();
        if (carelessly)
        {
            stub.WaitCarelessly();
        }
        else
        {
            stub.Wait();
        }
    }

    private static void Collect(int generation = 2)
    {
        GC.Collect(generation);
        GC.WaitForPendingFinalizers();
        ReleaseQueue.Drain();
    }
}
