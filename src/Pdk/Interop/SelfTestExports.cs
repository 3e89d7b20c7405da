using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>The self-test of a C# library.</summary>
internal static unsafe class SelfTestExports
{
    /// <summary>Makes the table, which is never freed.</summary>
    internal static SelfTest* Make()
    {
        SelfTest* table = (SelfTest*)NativeMemory.AllocZeroed((nuint)sizeof(SelfTest));
        table->Size = (uint)sizeof(SelfTest);
        table->Mixed = &Mixed;
        table->Small = &Small;
        table->Large = &Large;
        table->Aligned = &Aligned;
        table->Not = &Not;
        table->Callback = &Callback;
        return table;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static double Mixed(
        sbyte a, float b, short c, double d, int e, float f, long g, double h, byte i, float j,
        ushort k, double l, uint m, float n, ulong o, double p, sbyte q, float r, short s, double t) =>
        (1.0 * a) + (2.0 * b) + (3.0 * c) + (4.0 * d) + (5.0 * e) + (6.0 * f) + (7.0 * g) + (8.0 * h) + (9.0 * i) + (10.0 * j)
        + (11.0 * k) + (12.0 * l) + (13.0 * m) + (14.0 * n) + (15.0 * o) + (16.0 * p) + (17.0 * q) + (18.0 * r) + (19.0 * s) + (20.0 * t);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long Small(SelfTestSmall* value) => value->A + (2L * value->B);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Large(SelfTestLarge* value, SelfTestLarge* result) => *result = new SelfTestLarge
    {
        A = (byte)(value->A + 1),
        B = (short)(value->B + 1),
        C = (sbyte)(value->C + 1),
        D = value->D + 1,
        E = value->E + 1,
        F = value->F + 1,
        G = (ushort)(value->G + 1),
        H = value->H + 1,
        I = value->I + 1,
        J = value->J + 1,
        K = value->K + 1,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static double Aligned(SelfTestAligned* value) => value->B + value->D;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte Not(byte value) => value == 0 ? (byte)1 : (byte)0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Callback(delegate* unmanaged[Cdecl]<void*, int, double, int> function, void* context) =>
        function(context, 7, 0.5) + 1;
}
