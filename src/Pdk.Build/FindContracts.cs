using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Pdk.Build;

/// <summary>The ids of the contracts that an assembly declares.</summary>
public sealed class FindContracts : Microsoft.Build.Utilities.Task
{
    /// <summary>The compiled assembly of the project.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The ids, in order.</summary>
    [Output]
    public ITaskItem[] Contracts { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        Contracts = [.. ContractTexts.Read(Assembly).Select(contract => new TaskItem(contract.Id))];
        return true;
    }
}
