using Pdk.Abi;
using Pdk.Abi.Baselines;

namespace Pdk.Build;

/// <summary>Freezes what baselines say: the version that a contract has is the last that has shipped.</summary>
public sealed class ShipAbi : AbiTask
{
    private protected override void Run(IReadOnlyList<AbiDocument> contracts)
    {
        (string File, AbiContract Baseline)[] baselines = ForEach(contracts, contract => UpToDate(FileOf(contract), contract));
        if (Log.HasLoggedErrors)
        {
            return;
        }

        foreach ((string file, AbiContract baseline) in baselines)
        {
            bool isNew = baseline.Shipped < baseline.Version;
            if (isNew)
            {
                BaselineWriter.Write(file, AbiBaseline.Ship(baseline).ToString());
            }

            Print($"  {Path.GetFileName(file)}: version {baseline.Version} {(isNew ? "has shipped" : "had shipped already")}");
        }
    }

    private static (string File, AbiContract Baseline) UpToDate(string file, AbiContract contract) =>
        Read(file, contract) is { } baseline && AbiBaseline.IsUpToDate(baseline, contract)
            ? (file, baseline)
            : throw new BuildException("PDK0909", file, $"The baseline of {contract.DeclaredId} is {(File.Exists(file) ? "out of date" : "missing")}, so that nobody has seen what would be shipped. Run 'dotnet build -t:PdkAcceptAbi', read the difference, and ship then.");
}
