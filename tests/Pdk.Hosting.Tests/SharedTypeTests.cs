namespace Pdk.Hosting.Tests;

/// <summary>Libraries of one process that describe a type of one name differently.</summary>
public sealed class SharedTypeTests
{
    [Fact]
    public async Task Type_OtherThanInALibraryBefore_IsRefusedWithBothNames()
    {
        string[] outcomes = await CheckScenario.Outcomes("same", "plot_small");

        Assert.StartsWith("Accepted", outcomes[0], StringComparison.Ordinal);
        Assert.Equal(
            """
            Inconsistent supported False 'plot_small': contract test.plotting version 2 by plugin test.plot_small 1.0.0 has another Test.Point than this application and than a library loaded before:
              Test.Point: host 16 bytes, plugin 8 bytes
              Test.Point: host alignment 8, plugin alignment 4
              Test.Point.X: host f64, plugin f32
              Test.Point.Y: host offset 8, plugin offset 4
              Test.Point.Y: host f64, plugin f32
            'same' (contract test.growing) has the Test.Point that this application has.
            Rebuild the plugin with the Test.Point that this application has.
            """,
            outcomes[1]);
    }

    [Fact]
    public async Task Type_OfAnotherKind_IsRefused() => Assert.Contains(
        "\n  Test.Point: host struct Test.Point, plugin enum Test.Point\n'same_text' (contract test.growing) has",
        (await CheckScenario.Outcomes("same_text", "plot_enum"))[1],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("same")]
    [InlineData("older")]
    public async Task Type_Equal_IsAccepted(string before) =>
        Assert.Equal("Accepted", (await CheckScenario.Outcomes(before, "plot"))[1]);

    [Fact]
    public async Task Contract_ThatDiffersByAType_NamesTheLibraryThatDoesNot()
    {
        string outcome = (await CheckScenario.Outcomes("same", "plot", "wide_point"))[2];

        Assert.StartsWith("Incompatible ", outcome, StringComparison.Ordinal);
        Assert.Contains(
            "\n  slot 0 Length, point -> Test.Point.Y: host offset 8, plugin offset 16\n" +
            "'same' (contract test.growing) has the Test.Point that this application has.\n",
            outcome,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contract_ThatDiffersByAType_NamesTheLibraryThatDiffersToo() => Assert.Contains(
        """

          slot 0 Length, point -> Test.Point.Y: host offset 8, plugin offset 16
        'plot_small' (contract test.plotting) has another Test.Point than this application too:
          Test.Point: host 16 bytes, plugin 8 bytes

        """,
        (await CheckScenario.Outcomes("plot_small", "wide_point"))[1],
        StringComparison.Ordinal);

    [Fact]
    public async Task Type_ThatTheHostHasTwiceItself_IsAccepted() =>
        Assert.Equal(["Accepted", "Accepted"], (await CheckScenario.Outcomes("same", "map", "map_text"))[1..]);

    [Fact]
    public async Task Type_ThatTheHostDoesNotKnow_IsAccepted() =>
        Assert.Equal(["Accepted", "Accepted", "Accepted"], await CheckScenario.Outcomes("plot_small", "plot", "plot_enum"));

    [Fact]
    public async Task Contract_EqualToTheHosts_IsAcceptedWhateverOthersSay() =>
        Assert.StartsWith("Accepted", (await CheckScenario.Outcomes("plot_small", "same"))[1], StringComparison.Ordinal);
}
