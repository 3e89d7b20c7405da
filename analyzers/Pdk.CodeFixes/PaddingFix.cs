using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pdk.CodeFixes;

/// <summary>Writes a struct's padding as fields.</summary>
/// <remarks>Integers need no unsafe code, as a fixed buffer would, and no type of their own, as an inline array would.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PaddingFix)), Shared]
public sealed class PaddingFix() : EditFix(Rules.StructDependsOnPlatform)
{
    internal override async Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation)
    {
        if (suggestion is null
            || node is not TypeDeclarationSyntax declaration
            || await declaration.SymbolAsync(document, cancellation).ConfigureAwait(false) is not { } type)
        {
            return null;
        }

        // The fields that padding follows, with the types of the padding: "A:byte,ushort;C:byte".
        (string Field, string[] Types)[] gaps = [.. suggestion.Split(';').Select(gap => gap.Split(':')).Select(gap => (gap[0], gap[1].Split(',')))];
        if (!gaps.All(gap => declaration.Members.Any(member => Declares(member, gap.Field)))
            || await FieldByField.IsMadeAsync(type.Name, document.Project, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        // With the attribute the compiler does not complain of fields that nobody uses.
        bool hasLayout = type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "StructLayoutAttribute");
        string[] names = [.. Enumerable.Range(0, int.MaxValue).Select(number => $"_padding{number}").Where(name => type.GetMembers(name).IsEmpty).Take(gaps.Sum(gap => gap.Types.Length))];
        return new Edit(
            "Pdk.Padding",
            $"Write the padding of '{type.Name}' as fields",
            Change.Of(declaration, old =>
            {
                TypeDeclarationSyntax padded = Pad(old, gaps, names, type.IsReadOnly ? "private readonly" : "private");
                return hasLayout ? padded : padded.AddAttribute("global::System.Runtime.InteropServices.StructLayoutAttribute(global::System.Runtime.InteropServices.LayoutKind.Sequential)");
            }));
    }

    private static TypeDeclarationSyntax Pad(
        TypeDeclarationSyntax declaration, IEnumerable<(string Field, string[] Types)> gaps, string[] names, string modifiers)
    {
        SyntaxList<MemberDeclarationSyntax> members = declaration.Members;
        int used = 0;
        foreach ((string field, string[] types) in gaps)
        {
            int index = members.IndexOf(member => Declares(member, field));
            foreach (string type in types)
            {
                members = members.InsertBehind(index++, $"{modifiers} {type} {names[used++]};");
            }
        }

        return declaration.WithMembers(members);
    }

    private static bool Declares(MemberDeclarationSyntax member, string name) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Any(variable => variable.Identifier.ValueText == name),
        PropertyDeclarationSyntax property => property.Identifier.ValueText == name,
        _ => false,
    };
}
