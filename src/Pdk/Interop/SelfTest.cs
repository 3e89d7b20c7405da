using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// Functions with known answers, which a host calls once before anything else: 56 bytes of static memory that finds a
/// library compiled for another C ABI. In C <c>pdk_self_test</c>. Fields are only ever appended; both sides use the
/// smaller <see cref="Size"/>, and a test that is null is not made.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct SelfTest
{
    /// <summary>Offset 0: bytes of this struct as the library knows it.</summary>
    public uint Size;

    /// <summary>Offset 4: zero.</summary>
    public uint Reserved;

    /// <summary>
    /// Offset 8: twenty arguments, more than there are registers of either kind: answers the sum of each argument times its
    /// place, the first being 1.
    /// </summary>
    public delegate* unmanaged[Cdecl]<
        sbyte, float, short, double, int, float, long, double, byte, float,
        ushort, double, uint, float, ulong, double, sbyte, float, short, double, double> Mixed;

    /// <summary>Offset 16: a struct that would fit a register, by pointer: answers <c>a + 2 * b</c>.</summary>
    public delegate* unmanaged[Cdecl]<SelfTestSmall*, long> Small;

    /// <summary>Offset 24: a larger struct in and one out, by pointer: every field of the second is that of the first plus 1.</summary>
    public delegate* unmanaged[Cdecl]<SelfTestLarge*, SelfTestLarge*, void> Large;

    /// <summary>Offset 32: 8-byte fields after 1-byte ones: answers <c>b + d</c>.</summary>
    public delegate* unmanaged[Cdecl]<SelfTestAligned*, double> Aligned;

    /// <summary>Offset 40: a bool, of which every value but 0 is true: answers its opposite.</summary>
    public delegate* unmanaged[Cdecl]<byte, byte> Not;

    /// <summary>
    /// Offset 48: calls the function it is given once, with the context it is given, 7 and 0.5; answers what that answers
    /// plus 1.
    /// </summary>
    public delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<void*, int, double, int>, void*, int> Callback;
}
