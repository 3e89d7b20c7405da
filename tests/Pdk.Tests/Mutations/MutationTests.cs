using Pdk.Abi;
using Pdk.Abi.Diff;
using Pdk.Hosting;

namespace Pdk.Tests.Mutations;

/// <summary>
/// A contract that uses everything that crosses, changed in one place at a time. What must come of each change stands in
/// the tables beside this class, by the rules of docs/evolution.md.
/// </summary>
public sealed class MutationTests
{
    // Refusals show so many differences.
    private const int MaxLines = 20;

    private static readonly string s_original = EmbeddedText.Of(Zoo.Original);

    public static TheoryData<string> Names => [.. Mutants.All.Select(mutant => mutant.Name)];

    [Fact]
    public void Mutants_AreManyAndNoTwoAreEqual()
    {
        Assert.True(Mutants.All.Length > 200, $"only {Mutants.All.Length} mutants");
        Assert.Equal(Mutants.All.Length, Mutants.All.Select(mutant => mutant.Source).Append(Zoo.Original).Distinct().Count() - 1);
        Assert.All(Enum.GetValues<Outcome>(), outcome => Assert.Contains(Mutants.All, mutant => mutant.Outcome == outcome));
    }

    [Fact]
    public void Original_HasTheMembersOfTheTable()
    {
        AbiContract abi = Parse(s_original);

        Assert.Equal((Zoo.Id, Zoo.Version), (abi.Id, abi.Version));
        Assert.Equal(
            Zoo.Members.Select((member, slot) => $"  slot {slot} {member.Abi}"),
            abi.ToString().Split('\n').Where(line => line.StartsWith("  slot ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mutant_InBothDirections_HasItsOutcome(string name)
    {
        Mutant mutant = Mutants.ByName[name];

        // What a process has accepted it remembers by the names of types, so the types of each mutant have names of their own.
        string own = $"Zoo{Array.IndexOf(Mutants.All, mutant)}.";
        string before = s_original.Replace("Zoo.", own, StringComparison.Ordinal);
        string after = EmbeddedText.Of(mutant.Source).Replace("Zoo.", own, StringComparison.Ordinal);

        Assert.Equal(mutant.Outcome == Outcome.Unseen, before == after);
        Check((Zoo.Id, Zoo.Version, before), (mutant.Id, mutant.Version, after), mutant.Outcome, mutant.Differences, own);
        Check(
            (mutant.Id, mutant.Version, after), (Zoo.Id, Zoo.Version, before), mutant.Outcome,
            [.. mutant.Differences.Select(difference => difference.Reversed(mutant.Outcome))], own);
    }

    private static void Check(
        (string Id, int Version, string Text) host, (string Id, int Version, string Text) plugin, Outcome outcome, Difference[] expected, string own)
    {
        // The comparison: kinds, paths, and what each side has.
        AbiChange change = AbiComparer.Compare(Parse(host.Text), Parse(plugin.Text));
        Assert.Equal(
            expected.Select(difference => Describe(difference.Kind, difference.Path, difference.Before, difference.After)).Order(StringComparer.Ordinal),
            (change.Children.Count == 0 ? [] : change.Leaves())
                .Select(leaf => Describe(leaf.Kind, leaf.Path, leaf.Host, leaf.Plugin).Replace(own, "Zoo.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        AbiVerdict verdict = expected.Aggregate(AbiVerdict.Identical, (sum, difference) => sum | difference.Verdict(outcome));
        Assert.Equal(verdict, change.Total);
        Assert.Equal(outcome, Outcomes(outcome, verdict));

        // The check at load: the whole message, or which members can be called.
        ContractProblem? problem = LoadCheck.Run(host.Text, plugin.Text, out bool[] slots);
        Assert.Equal(Refusal(host, plugin, outcome, expected), Lines(problem?.Message.Replace(own, "Zoo.", StringComparison.Ordinal)));
        if (problem is null)
        {
            int common = Parse(plugin.Text).Slots.Count;
            Assert.Equal(Parse(host.Text).Slots.Select((_, slot) => slot < common), slots);
        }
        else
        {
            Assert.Equal(outcome == Outcome.Breaking ? PluginContractError.Incompatible : PluginContractError.NotOffered, problem.Reason);
        }
    }

    // What the verdict of one direction says of the change; growth seen from the other side is shrinkage.
    private static Outcome Outcomes(Outcome stated, AbiVerdict verdict) => verdict switch
    {
        _ when (verdict & AbiVerdict.Breaking) != 0 => stated == Outcome.OtherContract ? stated : Outcome.Breaking,
        AbiVerdict.Identical => stated == Outcome.Unseen ? stated : Outcome.Harmless,
        _ => stated is Outcome.Growth or Outcome.Shrinkage ? stated : Outcome.Breaking,
    };

    // First and last line, and between them what differs, in any order.
    private static string[] Refusal(
        (string Id, int Version, string Text) host, (string Id, int Version, string Text) plugin, Outcome outcome, Difference[] expected)
    {
        if (outcome == Outcome.OtherContract)
        {
            return [$"no plugin offers contract '{host.Id}'. There is {plugin.Id} version {plugin.Version} by plugin {LoadCheck.Plugin}."];
        }

        Difference[] breaking = [.. expected.Where(difference => difference.Verdict(outcome) == AbiVerdict.Breaking)];
        if (breaking.Length == 0)
        {
            return [];
        }

        string[] more = breaking.Length > MaxLines ? [$"  and {breaking.Length - MaxLines} more"] : [];
        return
        [
            $"contract {plugin.Id} version {plugin.Version} by plugin {LoadCheck.Plugin} cannot be called by this application, which was built against version {host.Version}:",
            .. breaking.Take(MaxLines).Select(difference => $"  {difference.Sentence()}").Concat(more).Order(StringComparer.Ordinal),
            plugin.Version < host.Version ? $"Rebuild the plugin against {host.Id} version {host.Version}. If the application's contract was changed in place, undo that, or give it a new id."
                : plugin.Version > host.Version ? $"Update the application to {host.Id} version {plugin.Version}, or take a plugin built against version {host.Version}."
                : $"Rebuild the plugin against the {host.Id} version {host.Version} that this application has. If the application's contract was changed in place, undo that, or give it a new id.",
        ];
    }

    private static string[] Lines(string? message)
    {
        string[] lines = message?.Split('\n') ?? [];
        return lines.Length < 3 ? lines : [lines[0], .. lines[1..^1].Order(StringComparer.Ordinal), lines[^1]];
    }

    private static string Describe(AbiChangeKind kind, string path, string? host, string? plugin) =>
        $"{kind} at {path}: host {host ?? "nothing"}, plugin {plugin ?? "nothing"}";

    private static AbiContract Parse(string text) => AbiDocument.Parse(text).Contracts[0];
}
