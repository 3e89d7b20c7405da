using System.Globalization;
using System.Text.RegularExpressions;

namespace Pdk.Hosting.Tests;

/// <summary>
/// Headers, exports, vtables and texts of random damage, over memory that ends where they say they end: never a crash,
/// an unknown exception or a hang. The environment variable <c>PDK_FUZZ_CASES</c> asks for a longer run than the usual
/// 100,000 cases, <c>PDK_FUZZ_SEED</c> for other ones than those from 0 on.
/// </summary>
public sealed partial class FuzzTests
{
    [Fact]
    public async Task Header_OfRandomDamage_IsReadOrRefused()
    {
        string cases = Environment.GetEnvironmentVariable("PDK_FUZZ_CASES") ?? "100000";

        string outcome = await Child.Run("fuzz", cases, Environment.GetEnvironmentVariable("PDK_FUZZ_SEED") ?? "0");

        Assert.StartsWith($"Survived {cases}: ", outcome, StringComparison.Ordinal);

        // The cases reach every end there is, and each often: one case in ten thousand at least.
        Dictionary<string, int> counts = Outcome().Matches(outcome).ToDictionary(
            match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        string[] ends = ["Accepted", "AcceptedOlder", "BadAbiText", "BadHeader", "BadVtable", "Incompatible", "Inconsistent", "NewerAbi", "OldRuntime", "Read", "RequiredFeature"];
        Assert.All(ends, end => Assert.InRange(counts.GetValueOrDefault(end), int.Parse(cases, CultureInfo.InvariantCulture) / 10_000, int.MaxValue));
    }

    [GeneratedRegex(@"(\w+) (\d+)")]
    private static partial Regex Outcome();
}
