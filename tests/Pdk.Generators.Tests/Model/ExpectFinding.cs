using Pdk.Abi;
using Pdk.CodeModel.Findings;

namespace Pdk.Generators.Tests.Model;

/// <summary>Asserts what was found wrong.</summary>
internal static class ExpectFinding
{
    /// <summary>Fails unless there is one finding, of a kind and with a message.</summary>
    internal static void One(FindingKind kind, string message, AbiList<Finding> findings)
    {
        Finding finding = Assert.Single(findings);
        Assert.Equal(message, finding.Message);
        Assert.Equal(kind, finding.Kind);
    }
}
