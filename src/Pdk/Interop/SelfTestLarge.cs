using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>The large struct of <see cref="SelfTest"/>: 64 bytes, one field of each kind. In C <c>pdk_self_test_large</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct SelfTestLarge
{
    /// <summary>Offset 0.</summary>
    public byte A;

    /// <summary>Offset 2.</summary>
    public short B;

    /// <summary>Offset 4.</summary>
    public sbyte C;

    /// <summary>Offset 8.</summary>
    public int D;

    /// <summary>Offset 12.</summary>
    public float E;

    /// <summary>Offset 16.</summary>
    public long F;

    /// <summary>Offset 24.</summary>
    public ushort G;

    /// <summary>Offset 32.</summary>
    public double H;

    /// <summary>Offset 40.</summary>
    public uint I;

    /// <summary>Offset 48.</summary>
    public ulong J;

    /// <summary>Offset 56.</summary>
    public float K;
}
