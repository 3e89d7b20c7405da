using System.Runtime.CompilerServices;

namespace Pdk.Hosting.Tests;

/// <summary>A plugin class in C#, as a user writes one.</summary>
internal sealed class ManagedCounter : IDisposable
{
    private int _sum;

    // Not inlined: tests look for it in stack traces.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal ManagedCounter() => Creating?.Invoke();

    /// <summary>What a test wants done in the constructor.</summary>
    internal static Action? Creating { get; set; }

    /// <summary>What a test wants done in Dispose.</summary>
    internal static Action? Disposing { get; set; }

    public void Dispose() => Disposing?.Invoke();

    internal int Add(int value) => _sum += value;
}
