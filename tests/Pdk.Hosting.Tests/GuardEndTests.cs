using System.Runtime.CompilerServices;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>Stubs that are just being made, or that only finalizers can reach: no call reaches an object that has ended.</summary>
public sealed class GuardEndTests
{
    private readonly string _path = Natives.CopyOf("counter");

    [Fact]
    public void Stub_MadeWhileItsLibraryIsDisposed_IsNotHandedOut()
    {
        PluginLibrary library = PluginLibrary.Load(_path);
        CounterProbe probe = new(_path);
        using ManualResetEventSlim isBegun = new();
        using ManualResetEventSlim goOn = new();
        using ManualResetEventSlim isMade = new();

        // The first object's end, in the middle of Dispose, waits until the other stub is made.
        library.Create<ICounter>().Fail(inRelease: true);
        library.Faulted += (_, _) =>
        {
            goOn.Set();
            isMade.Wait();
        };
        ISlow.Hook = () =>
        {
            isBegun.Set();
            goOn.Wait();
        };
        ObjectDisposedException? refusal = null;
        Thread creator = new(() =>
        {
            refusal = Assert.Throws<ObjectDisposedException>(library.Create<ISlow>);
            isMade.Set();
        });
        creator.Start();
        isBegun.Wait();

        library.Dispose();
        creator.Join();
        ISlow.Hook = null;

        Assert.NotNull(refusal);
        Assert.Equal((0, 0), (probe.Live, probe.Misuses));
    }

    [Fact]
    public void Call_FromAFinalizer_ReachesTheObject()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        CounterProbe probe = new(_path);
        for (int index = 0; index < 10; index++)
        {
            HoldLate(library);
        }

        // The holders come back once, and call after a collection that found them and their stubs unreachable.
        for (int round = 0; round < 5; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        ReleaseQueue.Drain();
        Assert.Equal((10, 0, 0), (LateHolder.Calls, probe.Live, probe.Misuses));
    }

    [Fact]
    public void Call_FromAFinalizerWhileTheLibraryIsDisposed_IsRefused()
    {
        PluginLibrary library = PluginLibrary.Load(_path);
        CounterProbe probe = new(_path);
        HoldEarly(library);
        GC.Collect();
        EarlyHolder.Begun.Wait();

        library.Dispose();
        EarlyHolder.GoOn.Set();
        EarlyHolder.Done.Wait();

        Assert.Equal((typeof(ObjectDisposedException), 0), (EarlyHolder.Outcome, probe.Misuses));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HoldLate(PluginLibrary library) => _ = new LateHolder(library.Create<ICounter>());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HoldEarly(PluginLibrary library) => _ = new EarlyHolder(library.Create<ICounter>());

    private static Type? Call(ICounter counter)
    {
        try
        {
            counter.Add(1);
            return null;
        }
        catch (ObjectDisposedException exception)
        {
            return exception.GetType();
        }
    }

    private sealed class LateHolder(ICounter counter)
    {
        private bool _cameBack;

        ~LateHolder()
        {
            if (_cameBack)
            {
                ReleaseQueue.Drain();
                Calls += counter.Add(1);
                return;
            }

            _cameBack = true;
            GC.ReRegisterForFinalize(this);
        }

        internal static int Calls { get; private set; }
    }

    private sealed class EarlyHolder(ICounter counter)
    {
        ~EarlyHolder()
        {
            Begun.Set();
            GoOn.Wait();
            Outcome = Call(counter);
            Done.Set();
        }

        internal static ManualResetEventSlim Begun { get; } = new();

        internal static ManualResetEventSlim GoOn { get; } = new();

        internal static ManualResetEventSlim Done { get; } = new();

        internal static Type? Outcome { get; private set; }
    }
}
