using Pdk.Abi;
using Pdk.Abi.Baselines;

namespace Pdk.CodeFixes;

/// <summary>The name of a baseline's file, after the contract.</summary>
internal static class BaselineName
{
    internal static string Of(string baseline) => AbiDocument.Parse(baseline).Contracts[0].Id + AbiBaseline.Extension;
}
