using System.Runtime.InteropServices;

namespace Golden;

/// <summary>Fields that overlap.</summary>
[StructLayout(LayoutKind.Explicit)]
public struct Overlay
{
    [FieldOffset(0)]
    public long Whole;

    [FieldOffset(4)]
    public int Upper;
}
