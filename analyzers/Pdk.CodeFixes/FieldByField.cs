using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pdk.CodeFixes;

/// <summary>Looks for structs that get their values field by field: private fields have to be assigned too (CS0165, CS0177).</summary>
/// <remarks>By name alone, without an alias: at worst a fix is not offered that would have been right, or the compiler complains.</remarks>
internal static class FieldByField
{
    /// <summary>Whether a project, or one that sees it, has a variable or an out parameter of a struct without a value.</summary>
    internal static async Task<bool> IsMadeAsync(string structName, Project project, CancellationToken cancellation)
    {
        Solution solution = project.Solution;
        IEnumerable<ProjectId> around = solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(project.Id);
        foreach (Document document in around.Prepend(project.Id).SelectMany(id => solution.GetProject(id)?.Documents ?? []))
        {
            if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
                && root.DescendantNodes().Select(Unassigned).Any(type => Name(type) == structName))
            {
                return true;
            }
        }

        return false;
    }

    // The type of what has no value where it is declared.
    private static TypeSyntax? Unassigned(SyntaxNode node) => node switch
    {
        LocalDeclarationStatementSyntax { Declaration: { } declaration } when declaration.Variables.Any(variable => variable.Initializer is null) => declaration.Type,
        ParameterSyntax parameter when parameter.Modifiers.Any(SyntaxKind.OutKeyword) => parameter.Type,
        _ => null,
    };

    private static string? Name(TypeSyntax? type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
