using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>
/// The guard of objects in other languages, whose <c>self</c> is their own pointer: a mark of this thread says which stub
/// is in a call, and the object is released only when no mark does.
/// </summary>
/// <remarks>
/// Who calls sets its mark, then reads whether the stub is closed. Who disposes closes the stub, then reads the marks, after
/// a barrier on every thread of the process (<see cref="Marks"/>): either it sees the mark, or the caller sees the closed
/// stub. In the same way who leaves a call clears its mark, then reads whether the stub is closed: either who disposes sees
/// no mark, or who leaves gives word to the <see cref="ReleaseQueue"/>. So calls pay for no fence.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct Marked : ICallGuard
{
    private MarkBlock* _block;
    private nint* _place;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void* Enter(PluginStub stub)
    {
        MarkBlock* block = MarkBlock.OfThread;
        if (block is null)
        {
            block = MarkBlocks.Add();
        }

        nint* place = block->Top;
        nint* next = place + 1;
        if (((nint)next & (MarkBlock.Size - 1)) == 0)
        {
            next = MarkBlocks.Grow(place);
        }

        _block = block;
        _place = place;
        block->Top = next;

        // The mark, then the caller, then self: the order that Marks relies on.
        Volatile.Write(ref *place, stub.Mark);
        stub.NoteCaller((nint)block);
        void* self = stub.SelfOrNull;
        if (self is null)
        {
            Leave(stub);
            stub.ThrowDisposed();
        }

        return self;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave(PluginStub stub)
    {
        _block->Top = _place;
        Volatile.Write(ref *_place, 0);

        // After the mark is gone: who disposed meanwhile saw it and waits for word.
        if (stub.SelfOrNull is null)
        {
            ReleaseQueue.Wake();
        }
    }
}
