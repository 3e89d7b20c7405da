using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>The struct of <see cref="SelfTest"/> that only 8-byte alignment lays out like this: 32 bytes. In C <c>pdk_self_test_aligned</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct SelfTestAligned
{
    /// <summary>Offset 0.</summary>
    public byte A;

    /// <summary>Offset 8.</summary>
    public long B;

    /// <summary>Offset 16.</summary>
    public byte C;

    /// <summary>Offset 24.</summary>
    public double D;
}
