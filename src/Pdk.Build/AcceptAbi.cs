using Pdk.Abi;
using Pdk.Abi.Baselines;
using Pdk.Abi.Diff;

namespace Pdk.Build;

/// <summary>Makes baselines say what contracts are, unless that would change what has shipped.</summary>
public sealed class AcceptAbi : AbiTask
{
    private protected override void Run(IReadOnlyList<AbiDocument> contracts)
    {
        (string File, AbiContract? Baseline, AbiContract Contract)[] pairs =
            ForEach(contracts, contract => (FileOf(contract), Read(FileOf(contract), contract), contract));

        // All are judged before the first is written.
        foreach ((string file, AbiContract? baseline, AbiContract contract) in pairs)
        {
            Judge(file, baseline, contract);
        }

        if (Log.HasLoggedErrors)
        {
            return;
        }

        foreach ((string file, AbiContract? baseline, AbiContract contract) in pairs)
        {
            if (baseline is not null && AbiBaseline.IsUpToDate(baseline, contract))
            {
                Print($"  {Path.GetFileName(file)}: up to date, {Versions(baseline)}");
            }
            else
            {
                AbiContract accepted = AbiBaseline.Accept(baseline, contract);
                BaselineWriter.Write(file, accepted.ToString());
                Describe(Path.GetFileName(file), baseline, accepted);
            }
        }
    }

    // The compiler has reported these already, unless its analyzers were turned off.
    private void Judge(string file, AbiContract? baseline, AbiContract contract)
    {
        foreach (AbiFrozenChange change in baseline is null ? default : AbiBaseline.FrozenChanges(baseline, contract))
        {
            Report(new BuildException("PDK0908", file, $"Version {baseline!.Shipped} of {contract.DeclaredId} has shipped and cannot change: {change.Change.Path}: {AbiReport.Sentence(change.Change, AbiSides.Baseline)}. Take the change back, or make a new contract with a new id."));
        }
    }

    private void Describe(string name, AbiContract? baseline, AbiContract accepted)
    {
        Print($"  {name}: {(baseline is null ? "created" : "updated")}, {Versions(accepted)}");
        foreach (string line in baseline is null ? [] : AbiReport.Lines(AbiBaseline.Compare(baseline, accepted), AbiSides.Baseline))
        {
            Print($"    {line}");
        }
    }

    private static string Versions(AbiContract baseline) =>
        $"version {baseline.Version}, {(baseline.Shipped == 0 ? "nothing has shipped" : $"version {baseline.Shipped} has shipped")}";
}
