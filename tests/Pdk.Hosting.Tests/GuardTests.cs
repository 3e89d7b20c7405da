using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>
/// Objects whose self is a plain pointer: the last release never overtakes a call. <c>counter.c</c> counts calls on objects
/// that have ended as misuses.
/// </summary>
public sealed unsafe class GuardTests
{
    // More than the first two blocks of a thread hold.
    private const int Deep = 300;

    [ThreadStatic]
    private static Action? t_hook;

    private readonly string _path = Natives.CopyOf("counter");

    [Fact]
    public void Dispose_WhileAnotherThreadCalls_ReleasesAfterTheCall()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        CounterProbe probe = new(_path);
        ICounter counter = library.Create<ICounter>();
        counter.Add(1);
        Thread caller = new(counter.Wait);
        caller.Start();
        probe.AwaitEntered();

        library.Release(counter);

        Assert.Throws<ObjectDisposedException>(() => counter.Add(1));
        Assert.Equal(1, probe.Live);
        probe.Proceed();
        caller.Join();
        probe.AwaitEnded();
        Assert.Equal((0, 0), (probe.Live, probe.Misuses));
    }

    [Fact]
    public void Dispose_InItsOwnCall_ReleasesAfterTheCallOnAnotherThread()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        CounterProbe probe = new(_path);
        ICounter counter = library.Create<ICounter>();
        int live = -1;

        CallWith(probe, counter, () =>
        {
            library.Release(counter);
            live = probe.Live;
        });

        Assert.Equal(1, live);
        probe.AwaitEnded();
        Assert.Equal((0, 0), (probe.Live, probe.Misuses));
    }

    [Fact]
    public void Dispose_WithNoCallRunning_ReleasesAtOnce()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        CounterProbe probe = new(_path);
        ICounter[] counters = [library.Create<ICounter>(), library.Create<ICounter>(), library.Create<ICounter>()];

        // Called by nobody, by this thread, and by several.
        counters[1].Add(1);
        counters[2].Add(1);
        Thread other = new(() => counters[2].Add(1));
        other.Start();
        other.Join();

        for (int index = 0; index < counters.Length; index++)
        {
            library.Release(counters[index]);
            Assert.Equal(counters.Length - 1 - index, probe.Live);
        }
    }

    [Fact]
    public void Dispose_OfOneObjectInACallOfAnother_ReleasesAtOnce()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        CounterProbe probe = new(_path);
        ICounter busy = library.Create<ICounter>();
        ICounter idle = library.Create<ICounter>();
        idle.Add(1);
        int live = -1;

        CallWith(probe, busy, () =>
        {
            library.Release(idle);
            live = probe.Live;
        });

        Assert.Equal(1, live);
    }

    [Fact]
    public void LibraryDispose_WhileACallRuns_ShutsDownAfterIt()
    {
        PluginLibrary library = PluginLibrary.Load(_path);
        CounterProbe probe = new(_path);
        ICounter busy = library.Create<ICounter>();
        ICounter idle = library.Create<ICounter>();
        Thread caller = new(busy.Wait);
        caller.Start();
        probe.AwaitEntered();

        library.Dispose();

        Assert.Equal((1, 0), (probe.Live, probe.Shutdowns));
        Assert.Throws<ObjectDisposedException>(() => idle.Add(1));
        probe.AwaitEnded();
        probe.Proceed();
        caller.Join();
        probe.AwaitEnded();
        ReleaseQueue.Drain();
        Assert.Equal((0, 1, 0), (probe.Live, probe.Shutdowns, probe.Misuses));
    }

    [Fact]
    public void Dispose_DeepInNestedCalls_ReleasesAfterTheOutermost()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        CounterProbe probe = new(_path);
        ICounter[] counters = [.. Enumerable.Range(0, Deep).Select(_ => library.Create<ICounter>())];
        int live = -1;

        Nest(0);

        Assert.Equal(Deep, live);
        foreach (ICounter _ in counters)
        {
            probe.AwaitEnded();
        }

        Assert.Equal((0, 0), (probe.Live, probe.Misuses));

        // The thread's marks are as they were before.
        library.Create<ICounter>().Add(1);
        Assert.True(MarkBlock.OfThread->Top == MarkBlock.First(MarkBlock.OfThread));

        void Nest(int depth)
        {
            if (depth < Deep)
            {
                CallWith(probe, counters[depth], () => Nest(depth + 1));
                return;
            }

            Array.ForEach(counters, library.Release);
            live = probe.Live;
        }
    }

    [Fact]
    public void Call_AfterDispose_LeavesNoMark()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        ICounter counter = library.Create<ICounter>();
        counter.Add(1);
        library.Release(counter);

        Assert.Throws<ObjectDisposedException>(() => counter.Add(1));

        Assert.True(MarkBlock.OfThread->Top == MarkBlock.First(MarkBlock.OfThread));
        Assert.DoesNotContain(((PluginStub)counter).Mark, Marks.Collect());
    }

    [Fact]
    public void Threads_ThatEnd_LeaveTheirBlocksToOthers()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        ICounter counter = library.Create<ICounter>();
        for (int round = 0; round < 20; round++)
        {
            for (int index = 0; index < 10; index++)
            {
                Thread thread = new(() => counter.Add(1));
                thread.Start();
                thread.Join();
            }

            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(201, counter.Add(1));

        // Other tests call meanwhile, on threads of their own.
        Assert.InRange(CountBlocks(), 1, 150);
    }

    private static int CountBlocks()
    {
        int count = 0;
        for (MarkBlock* block = MarkBlocks.All; block is not null; block = block->NextThread)
        {
            count++;
        }

        return count;
    }

    private static void CallWith(CounterProbe probe, ICounter counter, Action hook)
    {
        Action? outer = t_hook;
        t_hook = hook;
        probe.SetHook(&RunHook);
        counter.Wait();
        t_hook = outer;
        probe.SetHook(outer is null ? null : &RunHook);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RunHook() => t_hook!();
}
