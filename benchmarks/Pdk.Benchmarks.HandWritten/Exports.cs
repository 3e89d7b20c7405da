using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Pdk.Benchmarks;

/// <summary>Exports written by hand, for speed alone: no handle, no error, no check.</summary>
internal static unsafe class Exports
{
    [UnmanagedCallersOnly(EntryPoint = "hand_min", CallConvs = [typeof(CallConvCdecl)])]
    internal static int Min(int a, int b) => Work.Min(a, b);

    [UnmanagedCallersOnly(EntryPoint = "hand_sum", CallConvs = [typeof(CallConvCdecl)])]
    internal static double Sum(double* values, int length) => Work.Sum(new ReadOnlySpan<double>(values, length));

    [UnmanagedCallersOnly(EntryPoint = "hand_count_characters", CallConvs = [typeof(CallConvCdecl)])]
    internal static int CountCharacters(byte* text, int length) => Work.CountCharacters(Encoding.UTF8.GetString(text, length));

    [UnmanagedCallersOnly(EntryPoint = "hand_echo", CallConvs = [typeof(CallConvCdecl)])]
    internal static int Echo(byte* text, int length, byte* result, int capacity) =>
        Encoding.UTF8.GetBytes(Work.Echo(Encoding.UTF8.GetString(text, length)), new Span<byte>(result, capacity));
}
