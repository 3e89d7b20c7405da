using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>The mark blocks of all threads. They are never freed; a thread that ends leaves its own to a later one.</summary>
internal static unsafe class MarkBlocks
{
    private static readonly Lock s_lock = new();
    private static nint s_first;
    private static MarkBlock* s_free;

    // Collected once its thread has ended.
    [ThreadStatic]
    private static Lease? t_lease;

    /// <summary>The first thread's block; <see cref="MarkBlock.NextThread"/> leads to the others.</summary>
    internal static MarkBlock* All => (MarkBlock*)Volatile.Read(ref s_first);

    /// <summary>Gives this thread a block.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static MarkBlock* Add()
    {
        lock (s_lock)
        {
            MarkBlock* block = s_free;
            if (block is null)
            {
                block = Allocate();
                block->NextThread = All;
                Volatile.Write(ref s_first, (nint)block);
            }
            else
            {
                s_free = block->NextFree;
            }

            t_lease = new Lease(block);
            MarkBlock.OfThread = block;
            return block;
        }
    }

    /// <summary>The place after the last one of a block, in a further block.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint* Grow(nint* last)
    {
        MarkBlock* block = MarkBlock.Of(last);
        if (block->Further is null)
        {
            MarkBlock* further = Allocate();
            Volatile.Write(ref *(nint*)&block->Further, (nint)further);
        }

        return MarkBlock.First(block->Further);
    }

    private static MarkBlock* Allocate()
    {
        MarkBlock* block = (MarkBlock*)NativeMemory.AlignedAlloc(MarkBlock.Size, MarkBlock.Size);
        new Span<byte>(block, MarkBlock.Size).Clear();
        block->Top = MarkBlock.First(block);
        return block;
    }

    private static void Return(MarkBlock* block)
    {
        lock (s_lock)
        {
            // A thread that was ended inside a call left its mark: that object may be in any state, and is not released.
            if (block->Top == MarkBlock.First(block))
            {
                block->NextFree = s_free;
                s_free = block;
            }
        }
    }

    private sealed class Lease(MarkBlock* block)
    {
        ~Lease() => Return(block);
    }
}
