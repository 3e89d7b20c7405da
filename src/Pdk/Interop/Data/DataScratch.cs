using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>512 bytes in the frame of a stub: room for a small graph of data on its way out or back.</summary>
[StructLayout(LayoutKind.Sequential, Size = Size)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DataScratch
{
    /// <summary>How many bytes it holds.</summary>
    public const int Size = 512;

    private readonly ulong _first;
}
