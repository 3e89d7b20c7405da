using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>The C-ABI self-test: who passes, and what is said of who does not.</summary>
public sealed class SelfTestTests
{
    [Theory]
    [InlineData("bad_mixed", "its self-test Mixed answered 535514162678109", "expected 535514162678114")]
    [InlineData("bad_small", "its self-test Small answered ", "expected 3999999995")]
    [InlineData("bad_large", "its self-test Large, field B answered ", "expected -29999")]
    [InlineData("bad_large_end", "its self-test Large, field K answered 0.25", "expected 1.25")]
    [InlineData("bad_aligned", "its self-test Aligned answered ", "expected 1099511627776.25")]
    [InlineData("bad_not", "its self-test Not(2) answered 3", "expected 0")]
    [InlineData("bad_never", "its self-test Not(0) answered 0", "expected 1")]
    [InlineData("bad_callback", "its self-test Callback answered 0", "expected 42")]
    [InlineData("bad_context", "its self-test Callback answered 0", "expected 42")]
    public async Task Answer_Wrong_RefusesTheLibraryBeforeItStarts(string entry, string answer, string expected)
    {
        string outcome = await Child.Run("selftest", Natives.Library("selftest"), entry);

        Assert.StartsWith($"SelfTestFailed '{entry}' was compiled for another C ABI than this application's: ", outcome, StringComparison.Ordinal);
        Assert.Contains(answer, outcome, StringComparison.Ordinal);
        Assert.Contains(expected, outcome, StringComparison.Ordinal);
        Assert.EndsWith(" 0 inits", outcome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("right", 1)]
    [InlineData("strange", 1)]
    [InlineData("short_table", 1)]
    [InlineData("holes", 0)]
    [InlineData("no_size", 0)]
    [InlineData("longer", 1)]
    public async Task Answers_Right_AreAskedForOnce(string entry, int calls) =>
        Assert.Equal($"Loaded\n\n{calls} calls, 2 inits", await Child.Run("selftest", Natives.Library("selftest"), entry));

    [Fact]
    public unsafe void Library_InCSharp_OffersAllTests()
    {
        SelfTest* test = new PluginHeaderWriter().Header->SelfTest;

        Assert.Equal((uint)sizeof(SelfTest), test->Size);
        foreach (nint function in new ReadOnlySpan<nint>(&test->Mixed, (sizeof(SelfTest) - 8) / sizeof(nint)))
        {
            Assert.NotEqual(0, function);
        }

        SelfTestRun.Check(test, "managed");
    }
}
