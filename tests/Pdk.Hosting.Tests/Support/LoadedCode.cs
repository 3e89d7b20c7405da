using System.Runtime.CompilerServices;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>Looks whether the runtime still has the code of a plugin.</summary>
internal static class LoadedCode
{
    /// <summary>More than any plugin needs whose code can go.</summary>
    internal const int Few = 20;

    // Threads that have to end first may wait long for a busy machine.
    private const int Many = 1000;

    /// <summary>Collects garbage until no assembly of a plugin is left, or it is plain that one stays.</summary>
    /// <param name="path">The plugin.</param>
    /// <param name="rounds">One finds what is unreachable, further ones what its finalizers held.</param>
    /// <returns>How many are left.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int AfterCollection(string path, int rounds = Many)
    {
        for (int round = 0; round < rounds && Of(path) > 0; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            ReleaseQueue.Drain();
        }

        return Of(path);
    }

    // Of the runtime itself: the list of load contexts forgets one when its unloading begins.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Of(string path) => AppDomain.CurrentDomain.GetAssemblies()
        .Count(assembly => assembly.GetName().Name == Path.GetFileNameWithoutExtension(path));
}
