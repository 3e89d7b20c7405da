namespace Pdk.Analyzers.Tests;

/// <summary>What a case consists of: code and, behind a line of its own, the baseline of the project.</summary>
/// <param name="Code">The code.</param>
/// <param name="Baseline">The baseline: empty if it is missing, null if the project does without.</param>
internal sealed record RuleSource(string Code, string? Baseline)
{
    /// <summary>The baseline's file, named after the contract; that of most cases has this id.</summary>
    internal string File { get; init; } = "/0/a.b.pdkabi";

    private const string Separator = "\n// baseline\n";

    internal static RuleSource Parse(string text)
    {
        string[] parts = text.Split(Separator);
        return new RuleSource(parts[0], parts.Length > 1 ? parts[1] : null);
    }

    internal static string Format(string code, string baseline) => code + Separator + baseline;
}
