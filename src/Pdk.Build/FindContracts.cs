using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Pdk.Abi;

namespace Pdk.Build;

/// <summary>The ids of the contracts that an assembly declares.</summary>
public sealed class FindContracts : ContractTask
{
    /// <summary>The ids, in order.</summary>
    [Output]
    public ITaskItem[] Contracts { get; private set; } = [];

    private protected override void Run(IReadOnlyList<AbiDocument> contracts) =>
        Contracts = [.. contracts.Select(document => document.Contracts[0]).Where(contract => !contract.IsClosure).Select(contract => new TaskItem(contract.DeclaredId))];
}
