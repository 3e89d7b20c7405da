using Microsoft.Build.Framework;
using Pdk.Abi;
using Pdk.Abi.Baselines;

namespace Pdk.Build;

/// <summary>What the tasks on baselines share: where these are, and reading them.</summary>
public abstract class AbiTask : ContractTask
{
    /// <summary>The baselines that are there.</summary>
    public ITaskItem[] Baselines { get; set; } = [];

    /// <summary>The folder for new ones.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The file of a contract's baseline, whether it is there or not.</summary>
    private protected string FileOf(AbiContract contract)
    {
        string name = contract.DeclaredId + AbiBaseline.Extension;
        return Baselines.Select(item => item.GetMetadata("FullPath")).FirstOrDefault(path => Path.GetFileName(path) == name)
            ?? Path.Combine(Folder, name);
    }

    /// <summary>Makes something of each contract, and reports all for which that fails. The baseline of closures is that of their contract.</summary>
    private protected T[] ForEach<T>(IReadOnlyList<AbiDocument> contracts, Func<AbiContract, T> make)
    {
        List<T> made = [];
        foreach (AbiContract contract in contracts.Select(document => document.Contracts[0]).Where(contract => !contract.IsClosure))
        {
            try
            {
                made.Add(make(contract));
            }
            catch (BuildException exception)
            {
                Report(exception);
            }
        }

        return [.. made];
    }

    /// <summary>Reads a contract's baseline; null if it has none.</summary>
    private protected static AbiContract? Read(string file, AbiContract contract)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return AbiBaseline.Read(contract.DeclaredId, File.ReadAllText(file));
        }
        catch (AbiFormatException exception)
        {
            throw new BuildException(exception.IsNewerSyntax ? "PDK0109" : "PDK0108", file, exception.Problem, exception.Line, exception.Column);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildException("PDK0907", file, $"The baseline '{Path.GetFileName(file)}' cannot be read: {exception.Message}");
        }
    }
}
