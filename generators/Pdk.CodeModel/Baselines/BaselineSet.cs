using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Findings;

namespace Pdk.CodeModel.Baselines;

/// <summary>The baseline files of a project.</summary>
/// <param name="Files">The files, in order of their paths.</param>
public sealed record BaselineSet(AbiList<BaselineFile> Files)
{
    private readonly Lazy<Dictionary<string, BaselineFile>> _byId = new(() =>
        Files.GroupBy(file => file.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal));

    private readonly Lazy<ShippedTypes> _shipped = new(() => new ShippedTypes(Files));

    /// <summary>Of a project without any.</summary>
    public static BaselineSet Empty { get; } = new(default(AbiList<BaselineFile>));

    /// <summary>The types whose layout is fixed.</summary>
    internal ShippedTypes Shipped => _shipped.Value;

    /// <summary>Puts files together.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <returns>The set.</returns>
    public static BaselineSet Of(IEnumerable<BaselineFile> files) =>
        new(files.OrderBy(file => file.Path, StringComparer.Ordinal).ToAbiList());

    /// <summary>Reads those of a compilation's additional files that are baselines.</summary>
    /// <param name="files">The additional files.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <returns>The set.</returns>
    public static BaselineSet Read(ImmutableArray<AdditionalText> files, CancellationToken cancellation) =>
        Of(files.Where(BaselineFile.IsBaseline).Select(file => BaselineFile.Read(file, cancellation)));

    /// <summary>The baseline of a contract.</summary>
    /// <param name="id">The contract's id.</param>
    /// <returns>The first file that is named after it, or null.</returns>
    public BaselineFile? Find(string id) => _byId.Value.TryGetValue(id, out BaselineFile? file) ? file : null;

    /// <inheritdoc/>
    public bool Equals(BaselineSet? other) => ReferenceEquals(this, other) || (other is not null && Files.Equals(other.Files));

    /// <inheritdoc/>
    public override int GetHashCode() => Files.GetHashCode();

    /// <summary>What is wrong with the files themselves.</summary>
    /// <returns>The findings, in order of the paths.</returns>
    public IEnumerable<Finding> Problems() => Files.Select(file =>
        file.Problem
        ?? (Find(file.Id) is { } first && first.Path != file.Path
            ? file.Find(FindingKind.BaselineMalformed, $"The contract {file.Id} has two baselines, '{first.Path}' and '{file.Path}'. Delete one of them.")
            : null)).OfType<Finding>();

    /// <summary>The baselines of contracts that a project does not have.</summary>
    /// <param name="contracts">The project's contracts: id and name.</param>
    /// <returns>A finding for each, with the contract whose id was perhaps changed, and whether anything of it has shipped.</returns>
    public IEnumerable<(Finding Finding, string? ContractId, bool HasShipped)> Orphans(IReadOnlyDictionary<string, string> contracts)
    {
        BaselineFile[] orphans = [.. Files.Where(file => file.Contract is not null && !contracts.ContainsKey(file.Id))];
        string[] without = [.. contracts.Keys.Where(id => Find(id) is null)];
        string? renamed = orphans.Length == 1 && without.Length == 1 ? without[0] : null;
        foreach (BaselineFile orphan in orphans)
        {
            string what = renamed is null
                ? $"No contract of this project has the id \"{orphan.Id}\" of the baseline '{orphan.Name}'."
                : $"The contract '{contracts[renamed]}' has the id \"{renamed}\" and no baseline, and no contract has the id \"{orphan.Id}\" of the baseline '{orphan.Name}'.";
            string advice = orphan.Contract!.Shipped > 0
                ? $"Version {orphan.Contract.Shipped} has shipped, and plugins in use know it by that id; give the id back to its contract, and make a new contract for a new id"
                : "Nothing of it has shipped; give the id back, or delete the file, unless the contract is only compiled in another configuration or belongs to another project";
            yield return (orphan.Find(FindingKind.BaselineOrphan, $"{what} {advice}."), renamed, orphan.Contract.Shipped > 0);
        }
    }
}
