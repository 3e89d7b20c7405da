using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Pdk.Analyzers.Tests;

/// <summary>
/// What a case of a code fix consists of: code and, each behind a line <c>// baseline</c>, the baselines of the project.
/// The line may name a folder; an empty baseline is none, in a project that is meant to have some.
/// </summary>
internal sealed partial record FixSource(string Code, IReadOnlyList<(string Path, SourceText Text)> Baselines, bool HasBaselines)
{
    internal const string ProjectFolder = "/0/";

    // The library compares encodings too.
    private static readonly Encoding s_encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    internal static FixSource Parse(string text)
    {
        string[] parts = Separator().Split(text);
        List<(string Path, SourceText Text)> baselines = [];
        for (int index = 1; index < parts.Length; index += 2)
        {
            if (Id().Match(parts[index + 1]) is { Success: true } id)
            {
                baselines.Add(($"{ProjectFolder}{parts[index]}{id.Groups[1].Value}.pdkabi", SourceText.From(parts[index + 1], s_encoding)));
            }
        }

        return new FixSource(parts[0], baselines, parts.Length > 1);
    }

    [GeneratedRegex("\\n// baseline ?(.*)\\n")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\bcontract (\S+)")]
    private static partial Regex Id();
}
