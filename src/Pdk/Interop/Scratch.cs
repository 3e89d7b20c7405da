using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>256 bytes in the frame of a stub: room for a short text on its way out or back.</summary>
/// <remarks>A sized struct rather than stackalloc: no stack cookie, and the stub may still be inlined.</remarks>
[StructLayout(LayoutKind.Sequential, Size = Size)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Scratch
{
    /// <summary>How many bytes it holds.</summary>
    public const int Size = 256;

    private readonly ulong _first;
}
