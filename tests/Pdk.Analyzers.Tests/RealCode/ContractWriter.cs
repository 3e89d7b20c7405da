using System.Text;
using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>Writes an interface of somebody else's assembly as a contract: the same name, bases and members.</summary>
/// <param name="names">What the other interfaces are called as contracts.</param>
/// <param name="choice">What is written.</param>
internal sealed class ContractWriter(ContractNames names, ContractChoice choice)
{
    private const SymbolDisplayMiscellaneousOptions Miscellaneous =
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier;

    private static readonly SymbolDisplayFormat s_type = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(Miscellaneous);

    private static readonly SymbolDisplayFormat s_declaration = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameOnly,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        miscellaneousOptions: Miscellaneous);

    /// <summary>The source of the contract, a file of its own.</summary>
    internal SourceFile Write(INamedTypeSymbol type)
    {
        string bases = string.Join(", ", type.Interfaces
            .Where(choice.HasBase)
            .Select(inherited => names.ToContracts(inherited.ToDisplayString(s_type))));
        StringBuilder members = new();
        foreach (ISymbol member in choice.MembersOf(type))
        {
            members.AppendLine(names.ToContracts(MemberWriter.Write(member)));
        }

        string isUnsafe = members.ToString().Contains('*', StringComparison.Ordinal) ? "unsafe " : "";
        string text =
            $$"""
            [global::Pdk.PluginContract("{{ContractNames.Id(type)}}")]
            {{MemberWriter.Obsolete(type)}}public {{isUnsafe}}partial interface {{type.ToDisplayString(s_declaration)}}{{(bases.Length > 0 ? " : " + bases : "")}}{{Constraints(type)}}
            {
            {{members}}}
            """;
        for (INamedTypeSymbol? containing = type.ContainingType; containing is not null; containing = containing.ContainingType)
        {
            string parameters = containing.ToDisplayString(s_declaration)[EscapedLength(containing)..];
            text = $"public static partial class {ContractNames.Around(containing)}{parameters}{Constraints(containing)}\n{{\n{text}\n}}";
        }

        string pragma = choice.Experiments.Count > 0 ? $"#pragma warning disable {string.Join(", ", choice.Experiments)}\n" : "";
        string plugin = choice.HasPlugins ? Plugin(type) : "";
        return new SourceFile(ContractNames.InMetadata(type), $"{pragma}namespace {ContractNames.Namespace(type)};\n\n{text}\n{plugin}");
    }

    // A class that implements the contract and, as a class has to, what that inherits.
    private string Plugin(INamedTypeSymbol type)
    {
        StringBuilder members = new();
        foreach (INamedTypeSymbol part in type.AllInterfaces.Where(choice.HasBase).Append(type))
        {
            string contract = names.ToContracts(part.ToDisplayString(s_type));
            foreach (IMethodSymbol method in choice.MembersOf(part).OfType<IMethodSymbol>().Where(method => method.IsAbstract))
            {
                members.AppendLine(names.ToContracts(MemberWriter.Implement(contract, method)));
            }

            foreach (IPropertySymbol property in choice.MembersOf(part).OfType<IPropertySymbol>().Where(property => property.IsAbstract))
            {
                members.AppendLine(names.ToContracts(MemberWriter.Implement(contract, property)));
            }

            foreach (IEventSymbol changed in choice.MembersOf(part).OfType<IEventSymbol>().Where(changed => changed.IsAbstract))
            {
                members.AppendLine(names.ToContracts(MemberWriter.Implement(contract, changed)));
            }
        }

        string name = ContractNames.Id(type).Replace('.', '_').Replace('-', '_');
        return
            $$"""
            [global::Pdk.Plugin("{{ContractNames.Id(type)}}", "1.0.0")]
            public sealed class {{name}} : {{names.ToContracts(type.ToDisplayString(s_type))}}
            {
            {{members}}}

            """;
    }

    private static int EscapedLength(INamedTypeSymbol type) =>
        type.ToDisplayString(s_declaration.WithGenericsOptions(SymbolDisplayGenericsOptions.None)).Length;

    private string Constraints(INamedTypeSymbol type) => names.ToContracts(MemberWriter.Constraints(type, s_type));
}
