using System.Runtime.InteropServices;

namespace EndToEnd.Host;

/// <summary>glibc's <c>struct mallinfo2</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct MallocState
{
    private readonly nuint _arena;
    private readonly nuint _freeChunks;
    private readonly nuint _fastChunks;
    private readonly nuint _mappedBlocks;
    private readonly nuint _mapped;
    private readonly nuint _highest;
    private readonly nuint _fastBytes;
    private readonly nuint _inUse;
    private readonly nuint _free;
    private readonly nuint _top;

    /// <summary>Bytes that have been allocated and not freed, in all arenas.</summary>
    internal nuint InUse => _inUse;

    /// <summary>Bytes of large blocks, which lie outside the arenas.</summary>
    internal nuint Mapped => _mapped;
}
