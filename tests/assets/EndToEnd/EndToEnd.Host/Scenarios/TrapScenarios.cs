using System.Runtime.CompilerServices;
using Pdk.Hosting;

namespace EndToEnd.Host.Scenarios;

/// <summary>
/// Faults that the processor raises and a runtime turns into exceptions: of the three runtimes in this process each has
/// a signal handler, and must know its own faults from the others'.
/// </summary>
internal static class TrapScenarios
{
    private const int Rounds = 200;

    /// <summary>In each of them in turn, with collections between.</summary>
    internal static void Run()
    {
        using PluginLibrary a = Libraries.LoadA();
        using PluginLibrary b = Libraries.LoadB();
        IThrowing pluginA = a.Create<IThrowing>();
        IThrowing pluginB = b.Create<IThrowing>();
        for (int round = 0; round < Rounds; round++)
        {
            Trap(pluginA);
            Trap(pluginB);
            TrapHere();
            Trap(pluginB);
            TrapHere();
            Trap(pluginA);
            if (round % 20 == 0)
            {
                pluginA.Collect();
                GC.Collect();
                pluginB.Collect();
            }
        }

        Console.WriteLine($"{Rounds} rounds in turn");
    }

    /// <summary>In all of them at once, with collections all the time.</summary>
    internal static void Race()
    {
        using PluginLibrary a = Libraries.LoadA();
        using PluginLibrary b = Libraries.LoadB();
        Crowd.Run(6, thread =>
        {
            IThrowing pluginA = a.Create<IThrowing>();
            IThrowing pluginB = b.Create<IThrowing>();
            for (int round = 0; round < Rounds; round++)
            {
                switch ((thread + round) % 3)
                {
                    case 0:
                        Trap(pluginA);
                        break;
                    case 1:
                        Trap(pluginB);
                        break;
                    default:
                        TrapHere();
                        break;
                }

                if (round % 20 == thread)
                {
                    pluginA.Collect();
                    GC.Collect();
                    pluginB.Collect();
                }
            }
        });
        Console.WriteLine($"{Rounds} rounds at once");
    }

    private static void Trap(IThrowing plugin)
    {
        NullReferenceException missing = Check.Throws<NullReferenceException>(() => plugin.Follow(isNull: true));
        Check.Contains(".Follow", missing.StackTrace);
        DivideByZeroException zero = Check.Throws<DivideByZeroException>(() => plugin.Divide(1, 0));
        Check.Contains(".Divide", zero.StackTrace);
        Check.Throws<OverflowException>(() => plugin.Divide(int.MinValue, -1));
        Check.Equal(42, plugin.Follow(isNull: false));
        Check.Equal(3, plugin.Divide(7, 2));
    }

    private static void TrapHere()
    {
        NullReferenceException missing = Check.Throws<NullReferenceException>(() => Length(null!));
        Check.Contains(nameof(TrapScenarios), missing.StackTrace);
        Check.Throws<DivideByZeroException>(() => Divide(1, 0));
        Check.Equal(3, Divide(7, 2));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Length(int[] items) => items.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Divide(int dividend, int divisor) => dividend / divisor;
}
