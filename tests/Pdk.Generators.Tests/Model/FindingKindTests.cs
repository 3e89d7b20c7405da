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
            .Concat(StructRefusalTests.Structs)
            .Concat(AdviceTests.Cases)
            .Concat(BaselineFindingTests.Cases)
            .Concat(ClosureFindingTests.Cases)
            .Select(row => (FindingKind)row[0]!)
            .Concat([FindingKind.ContractAbi, FindingKind.TypeCannotCross, FindingKind.DataShape, FindingKind.PluginId, FindingKind.PluginVersion])
            .Concat([FindingKind.BaselineMissing, FindingKind.BaselineOrphan, FindingKind.BaselineMalformed, FindingKind.BaselineNewer]);

        Assert.Empty(Enum.GetValues<FindingKind>().Except(tested));
    }
}
