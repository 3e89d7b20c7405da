using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// The marks of one thread: <see cref="Size"/> bytes on a boundary of that size, so that the last place is known by its
/// address. Calls nested deeper go on in further blocks. Written by its thread only, read by every thread.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MarkBlock
{
    /// <summary>Bytes of a block, this header included.</summary>
    internal const int Size = 1024;

    // Nothing with a static constructor may stand in this struct: the field is read by every call.
    [ThreadStatic]
    private static MarkBlock* t_block;

    /// <summary>Where the next mark goes; not in further blocks.</summary>
    internal nint* Top;

    /// <summary>The next thread's block; set once.</summary>
    internal MarkBlock* NextThread;

    /// <summary>Where marks go when this block is full, or null; set once.</summary>
    internal MarkBlock* Further;

    /// <summary>The next block that no thread has; for <see cref="MarkBlocks"/>.</summary>
    internal MarkBlock* NextFree;

    /// <summary>This thread's block, or null before its first mark.</summary>
    internal static MarkBlock* OfThread
    {
        get => t_block;
        set => t_block = value;
    }

    /// <summary>The first place of a block.</summary>
    internal static nint* First(MarkBlock* block) => (nint*)(block + 1);

    /// <summary>The block of a place.</summary>
    internal static MarkBlock* Of(nint* place) => (MarkBlock*)((nint)place & ~(Size - 1));

    /// <summary>The places of a block.</summary>
    internal static ReadOnlySpan<nint> Places(MarkBlock* block) => new(First(block), (Size - sizeof(MarkBlock)) / sizeof(nint));
}
