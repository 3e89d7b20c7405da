using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>Calls a library's self-test, of which this application knows the answers.</summary>
internal static unsafe class SelfTestRun
{
    private const nint CallbackContext = 0x5E1F_7E57;
    private const int CallbackAnswer = 41;

    private const double MixedAnswer =
        (1.0 * -1) + (2 * 2.5) + (3.0 * -300) + (4 * 4.25) + (5.0 * -70_000) + (6 * 6.5) + (7.0 * (1L << 40)) + (8 * 8.75) + (9.0 * 200) + (10 * 10.5)
        + (11.0 * 60_000) + (12 * 12.25) + (13 * 4e9) + (14 * 14.5) + (15.0 * (1UL << 45)) + (16 * 16.75) + (17.0 * -17) + (18 * 18.5) + (19.0 * -19_000) + (20 * 20.25);

    /// <summary>Makes every test that the library offers.</summary>
    /// <exception cref="PluginLoadException">An answer is wrong.</exception>
    internal static void Check(SelfTest* selfTest, string path)
    {
        if (selfTest is null)
        {
            return;
        }

        SelfTest test = Prefix.Read<SelfTest>(selfTest, selfTest->Size);
        if (Run(test) is { } wrong)
        {
            throw new PluginLoadException(
                PluginLoadError.SelfTestFailed,
                path,
                $"'{path}' was compiled for another C ABI than this application's: {wrong}. " +
                $"Build it for {RuntimeInformation.RuntimeIdentifier}, without options that change calls or the layout of structs.");
        }
    }

    // Compiled once and fully: a host without native code of its own would else make a stub for each signature.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static string? Run(in SelfTest test)
    {
        string? wrong = null;
        if (test.Mixed is not null)
        {
            wrong ??= Answer("Mixed", MixedAnswer, test.Mixed(
                -1, 2.5f, -300, 4.25, -70_000, 6.5f, 1L << 40, 8.75, 200, 10.5f,
                60_000, 12.25, 4_000_000_000, 14.5f, 1UL << 45, 16.75, -17, 18.5f, -19_000, 20.25));
        }

        if (test.Small is not null)
        {
            SelfTestSmall value = new() { A = -5, B = 2_000_000_000 };
            wrong ??= Answer("Small", 3_999_999_995, test.Small(&value));
        }

        if (test.Large is not null)
        {
            SelfTestLarge value = new()
            {
                A = 200, B = -30_000, C = -100, D = -2_000_000_000, E = 0.5f, F = -(1L << 40), G = 60_000, H = 1e15, I = 4_000_000_000, J = 1UL << 60, K = 0.25f,
            };
            SelfTestLarge result = default;
            test.Large(&value, &result);
            wrong ??= Answers(result);
        }

        if (test.Aligned is not null)
        {
            SelfTestAligned value = new() { A = 255, B = 1L << 40, C = 255, D = 0.25 };
            wrong ??= Answer("Aligned", (1L << 40) + 0.25, test.Aligned(&value));
        }

        if (test.Not is not null)
        {
            // 2 is as true as 1, as an argument and as an answer.
            wrong ??= Answer("Not(2)", 0L, test.Not(2)) ?? Answer("Not(0)", 1L, test.Not(0) != 0 ? 1L : 0L);
        }

        if (test.Callback is not null)
        {
            wrong ??= Answer("Callback", CallbackAnswer + 1L, test.Callback(&OnCallback, (void*)CallbackContext));
        }

        return wrong;
    }

    private static string? Answers(in SelfTestLarge result) =>
        Answer("Large, field A", 201L, result.A)
        ?? Answer("Large, field B", -29_999L, result.B)
        ?? Answer("Large, field C", -99L, result.C)
        ?? Answer("Large, field D", -1_999_999_999L, result.D)
        ?? Answer("Large, field E", 1.5, result.E)
        ?? Answer("Large, field F", 1 - (1L << 40), result.F)
        ?? Answer("Large, field G", 60_001L, result.G)
        ?? Answer("Large, field H", 1e15 + 1, result.H)
        ?? Answer("Large, field I", 4_000_000_001L, result.I)
        ?? Answer("Large, field J", (1L << 60) + 1, (long)result.J)
        ?? Answer("Large, field K", 1.25, result.K);

    // The context is only compared: what a wrong calling convention makes of it points nowhere.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnCallback(void* context, int a, double b) =>
        context == (void*)CallbackContext && a == 7 && b == 0.5 ? CallbackAnswer : -1;

    private static string? Answer(string test, long expected, long got) => expected == got ? null : Wrong(test, expected, got);

    private static string? Answer(string test, double expected, double got) => expected == got ? null : Wrong(test, expected, got);

    private static string Wrong(string test, IFormattable expected, IFormattable got) =>
        string.Create(CultureInfo.InvariantCulture, $"its self-test {test} answered {got}, expected {expected}");
}
