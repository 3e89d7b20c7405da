using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>The guard of objects with a checked handle: none, since a call with a stale handle is an error and nothing worse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Unmarked : ICallGuard
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void* Enter(PluginStub stub) => stub.Self;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave(PluginStub stub)
    {
    }
}
