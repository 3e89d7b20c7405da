using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Pdk.CodeFixes;

/// <summary>Closes a generic contract where it is used: in the file that has such attributes already, in AssemblyInfo.cs, or in front of the code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClosureFix)), Shared]
public sealed class ClosureFix() : EditFix(Rules.NotClosed)
{
    private static readonly string[] s_names = ["AssemblyInfo.cs", "AssemblyAttributes.cs"];

    internal override async Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation)
    {
        if (suggestion is null || await FindUnitAsync(document, cancellation).ConfigureAwait(false) is not { } unit)
        {
            return null;
        }

        string attribute = $"[assembly: global::Pdk.PluginClosureAttribute<{suggestion}>]";
        return new Edit(
            "Pdk.Closure",
            "Close the generic contract",
            Change.Of(unit, current => Add(current, attribute)) with { Part = suggestion });
    }

    private static async Task<CompilationUnitSyntax?> FindUnitAsync(Document document, CancellationToken cancellation)
    {
        CompilationUnitSyntax? named = null;
        foreach (Document other in document.Project.Documents.OrderBy(other => other.FilePath ?? other.Name, StringComparer.Ordinal))
        {
            if (await other.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is CompilationUnitSyntax unit)
            {
                if (unit.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().Contains("PluginClosure")))
                {
                    return unit;
                }

                named ??= s_names.Contains(other.Name, StringComparer.OrdinalIgnoreCase) ? unit : null;
            }
        }

        return named ?? await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) as CompilationUnitSyntax;
    }

    // Behind the attributes that are there, else behind the usings, with an empty line on either side.
    private static CompilationUnitSyntax Add(CompilationUnitSyntax unit, string attribute)
    {
        SyntaxTrivia lineEnd = unit.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found : LineFeed;
        AttributeListSyntax list = ParseCompilationUnit(attribute).AttributeLists[0];
        bool isFirst = unit.AttributeLists.Count == 0;
        bool isBehindUsings = unit.Usings.Count + unit.Externs.Count > 0;
        bool needsSpace = isFirst && unit.Members.Count > 0 && !unit.Members[0].GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        list = list
            .WithLeadingTrivia(isFirst && isBehindUsings ? TriviaList(lineEnd) : default)
            .WithTrailingTrivia(needsSpace ? TriviaList(lineEnd, lineEnd) : TriviaList(lineEnd));
        return unit.AddAttributeLists(list.AsNew());
    }
}
