using Microsoft.Build.Framework;
using Pdk.Abi;

namespace Pdk.Build;

/// <summary>What all tasks share: the contracts of an assembly, and errors with codes.</summary>
public abstract class ContractTask : Microsoft.Build.Utilities.Task
{
    private const string HelpLink = "https://github.com/pdk-net/pdk/blob/main/docs/msbuild.md#errors";

    /// <summary>The compiled assembly of the project.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Run(ReadContracts());
        }
        catch (BuildException exception)
        {
            Report(exception);
        }

        return !Log.HasLoggedErrors;
    }

    /// <param name="contracts">Each contract, with what it references behind it.</param>
    private protected abstract void Run(IReadOnlyList<AbiDocument> contracts);

    private IReadOnlyList<AbiDocument> ReadContracts()
    {
        try
        {
            return ContractTexts.Read(Assembly);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException or AbiFormatException)
        {
            throw new BuildException("PDK0917", Assembly, $"The contracts of '{Path.GetFileName(Assembly)}' cannot be read: {exception.Message} Build the project again, all of it with one version of Pdk.");
        }
    }

    private protected void Report(BuildException error) => Log.LogError(
        subcategory: null, error.Code, helpKeyword: null, HelpLink, error.File, error.Line, error.Column, endLineNumber: 0, endColumnNumber: 0, error.Message);

    private protected void Print(string line) => Log.LogMessage(MessageImportance.High, "{0}", line);
}
