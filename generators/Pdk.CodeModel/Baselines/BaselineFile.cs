using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pdk.Abi;
using Pdk.Abi.Baselines;
using Pdk.CodeModel.Findings;

namespace Pdk.CodeModel.Baselines;

/// <summary>A baseline file of a project.</summary>
/// <param name="Path">The file.</param>
/// <param name="Contract">What it says; null if it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null if it can.</param>
public sealed record BaselineFile(string Path, AbiContract? Contract, Finding? Problem)
{
    /// <summary>The name of the file.</summary>
    public string Name { get; } = System.IO.Path.GetFileName(Path);

    /// <summary>The id of its contract, after which it is named.</summary>
    public string Id { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Whether a file is a baseline, by its name.</summary>
    /// <param name="file">An additional file of a compilation.</param>
    /// <returns>True if it is one.</returns>
    public static bool IsBaseline(AdditionalText file) => file.Path.EndsWith(AbiBaseline.Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a baseline.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>What it says, or why it cannot be read.</returns>
    public static BaselineFile Read(AdditionalText file, CancellationToken cancellation)
    {
        BaselineFile unread = new(file.Path, null, null);
        SourceText? text = file.GetText(cancellation);
        if (text is null)
        {
            return unread with { Problem = unread.Find(FindingKind.BaselineMalformed, $"The baseline '{unread.Name}' cannot be opened.") };
        }

        try
        {
            return unread with { Contract = AbiBaseline.Read(unread.Id, text.ToString()) };
        }
        catch (AbiFormatException exception)
        {
            SourceLocation place = new(file.Path, default, At(exception.Line, exception.Column));
            return unread with
            {
                Problem = exception.IsNewerSyntax
                    ? new Finding(FindingKind.BaselineNewer, $"The baseline '{unread.Name}' was written by a later Pdk: {exception.Problem}.", place)
                    : new Finding(FindingKind.BaselineMalformed, $"The baseline '{unread.Name}' cannot be read: line {exception.Line}, column {exception.Column}: {exception.Problem}. {Advice(exception)}.", place),
            };
        }
    }

    /// <summary>Something wrong with the file as a whole.</summary>
    internal Finding Find(FindingKind kind, string message) => new(kind, message, new SourceLocation(Path, default, At(1, 1)));

    private static string Advice(AbiFormatException exception) => exception.IsWrongName
        ? "Rename the file, or take it back from version control if its text was changed"
        : "Take the file back from version control; it is written by commands and code fixes only";

    private static LinePositionSpan At(int line, int column)
    {
        LinePosition position = new(line - 1, column - 1);
        return new LinePositionSpan(position, position);
    }
}
