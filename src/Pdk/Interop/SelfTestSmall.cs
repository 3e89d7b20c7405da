using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>The small struct of <see cref="SelfTest"/>: 8 bytes. In C <c>pdk_self_test_small</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct SelfTestSmall
{
    /// <summary>Offset 0.</summary>
    public int A;

    /// <summary>Offset 4.</summary>
    public int B;
}
