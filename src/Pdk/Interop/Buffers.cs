using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>The life of a <see cref="PdkBuffer"/>. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Buffers
{
    /// <summary>A buffer for a call to fill, with the caller's scratch.</summary>
    /// <param name="scratch">Memory of the caller's frame.</param>
    /// <returns>The buffer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PdkBuffer Create(Scratch* scratch) => new() { Data = scratch, Capacity = Scratch.Size };

    /// <summary>The same for data.</summary>
    /// <param name="scratch">Memory of the caller's frame.</param>
    /// <returns>The buffer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PdkBuffer Create(DataScratch* scratch) => new() { Data = scratch, Capacity = DataScratch.Size };

    /// <summary>Gives a buffer's memory back, once: a second call does nothing.</summary>
    /// <param name="buffer">The buffer; null is none, because exports call this where nothing may throw.</param>
    public static void Release(PdkBuffer* buffer)
    {
        if (buffer is not null && buffer->Release is not null)
        {
            var release = buffer->Release;
            buffer->Release = null;
            release(buffer->Owner);
        }
    }
}
