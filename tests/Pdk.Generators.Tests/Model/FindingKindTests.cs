using Pdk.CodeModel.Findings;

namespace Pdk.Generators.Tests.Model;

/// <summary>The kinds of findings.</summary>
public sealed class FindingKindTests
{
    /// <summary>Whoever adds a kind adds a case.</summary>
    [Fact]
    public void FindingKind_Each_HasATest()
    {
        IEnumerable<FindingKind> tested = ContractFindingTests.Cases
            .Concat(MemberFindingTests.Cases)
            .Concat(PluginFindingTests.Cases)
            .Select(row => (FindingKind)row[0]!)
            .Concat([FindingKind.PluginId, FindingKind.PluginVersion]);

        Assert.Empty(Enum.GetValues<FindingKind>().Except(tested));
    }
}
