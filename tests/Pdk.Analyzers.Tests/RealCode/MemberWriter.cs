using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>Writes members of interfaces in C#, as they stand in metadata. What has a body gets one that throws.</summary>
internal static class MemberWriter
{
    private const string Body = " => throw null!";

    private static readonly string[] s_nullFlow =
    [
        "AllowNullAttribute", "DisallowNullAttribute", "MaybeNullAttribute", "NotNullAttribute", "MaybeNullWhenAttribute",
        "NotNullWhenAttribute", "NotNullIfNotNullAttribute",
    ];

    // Everything but parameters and constraints.
    private static readonly SymbolDisplayFormat s_head = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeModifiers,
        kindOptions: SymbolDisplayKindOptions.IncludeMemberKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_name = s_head
        .WithMemberOptions(SymbolDisplayMemberOptions.None)
        .WithParameterOptions(SymbolDisplayParameterOptions.None);

    /// <summary>The member's name in verdicts; null for what is no member of its own, or implements another interface's.</summary>
    internal static string? NameOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => NameOf(method.Name, method.Parameters),
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } method => NameOf("operator", method.Parameters),
        IPropertySymbol { Parameters.Length: > 0 } indexer => NameOf("this", indexer.Parameters),
        IPropertySymbol or IEventSymbol => member.Name,
        _ => null,
    };

    /// <summary>The declaration.</summary>
    internal static string Write(ISymbol member) => Obsolete(member) + member switch
    {
        IMethodSymbol method => Write(method),
        IPropertySymbol property => Write(property),
        _ => $"{Modifier(member)}{member.ToDisplayString(s_head)}{(member.IsAbstract ? ";" : $" {{ add{Body}; remove{Body}; }}")}",
    };

    /// <summary>What a class writes to implement a method.</summary>
    /// <param name="contract">The contract that has it.</param>
    /// <param name="method">The method.</param>
    internal static string Implement(string contract, IMethodSymbol method) =>
        $"{method.ReturnType.ToDisplayString(s_head)} {contract}.{method.ToDisplayString(s_name)}({string.Join(", ", method.Parameters.Select(Write))}){Body};";

    /// <summary>What a class writes to implement a property.</summary>
    /// <param name="contract">The contract that has it.</param>
    /// <param name="property">The property.</param>
    internal static string Implement(string contract, IPropertySymbol property)
    {
        string name = property.IsIndexer ? $"this[{string.Join(", ", property.Parameters.Select(Write))}]" : property.ToDisplayString(s_name);
        string get = property.GetMethod is null ? "" : $"get{Body}; ";
        string set = property.SetMethod is null ? "" : $"set{Body}; ";
        return $"{NullFlow("", NullFlowOf(property))}{property.Type.ToDisplayString(s_head)} {contract}.{name} {{ {get}{set}}}";
    }

    /// <summary>What a class writes to implement an event.</summary>
    /// <param name="contract">The contract that has it.</param>
    /// <param name="changed">The event.</param>
    internal static string Implement(string contract, IEventSymbol changed) =>
        $"event {changed.Type.ToDisplayString(s_head)} {contract}.{changed.ToDisplayString(s_name)} {{ add{Body}; remove{Body}; }}";

    /// <summary>The constraints of a type's or method's parameters.</summary>
    internal static string Constraints(ISymbol symbol, SymbolDisplayFormat format)
    {
        SymbolDisplayFormat with = format.WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints);
        SymbolDisplayFormat without = format.WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters);
        return symbol.ToDisplayString(with)[symbol.ToDisplayString(without).Length..];
    }

    /// <summary>The attribute that makes uses of the symbol a warning, if it has it.</summary>
    internal static string Obsolete(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.ObsoleteAttribute")
            ? "[global::System.Obsolete] "
            : "";

    private static string Write(IMethodSymbol method)
    {
        string head = method.ToDisplayString(s_head.WithParameterOptions(SymbolDisplayParameterOptions.None));
        string parameters = string.Join(", ", method.Parameters.Select(Write));
        string attributes = NullFlow("return: ", method.GetReturnTypeAttributes());
        return $"{attributes}{Modifier(method)}{head}({parameters}){Constraints(method, s_head)}{(method.IsAbstract ? "" : Body)};";
    }

    private static string Write(IPropertySymbol property)
    {
        string parameters = property.Parameters.Length > 0 ? $"[{string.Join(", ", property.Parameters.Select(Write))}]" : "";
        string head = property.ToDisplayString(s_head.WithParameterOptions(SymbolDisplayParameterOptions.None));
        string body = property.IsAbstract ? ";" : $"{Body};";
        string get = property.GetMethod is null ? "" : $"get{body} ";
        string set = property.SetMethod is null ? "" : $"{(property.SetMethod.IsInitOnly ? "init" : "set")}{body} ";
        string name = property.IsIndexer ? $"[global::System.Runtime.CompilerServices.IndexerName({SymbolDisplay.FormatLiteral(property.MetadataName, quote: true)})] " : "";
        return $"{name}{NullFlow("", NullFlowOf(property))}{Modifier(property)}{head.Replace("this[]", "this", StringComparison.Ordinal)}{parameters} {{ {get}{set}}}";
    }

    // In metadata they are the accessors'.
    private static IEnumerable<AttributeData> NullFlowOf(IPropertySymbol property) =>
        [.. property.GetMethod?.GetReturnTypeAttributes() ?? [], .. property.SetMethod?.Parameters.Last().GetAttributes() ?? []];

    private static string Write(IParameterSymbol parameter)
    {
        string optional = parameter is { IsOptional: true, HasExplicitDefaultValue: false } ? "[global::System.Runtime.InteropServices.Optional] " : "";
        return $"{optional}{NullFlow("", parameter.GetAttributes())}{parameter.ToDisplayString(s_head)}{Default(parameter)}";
    }

    private static string Default(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return "";
        }

        ITypeSymbol type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : parameter.Type;
        return parameter.ExplicitDefaultValue is double number && !double.IsFinite(number) ? $" = {number switch { > 0 => "1d", < 0 => "-1d", _ => "0d" }} / 0d"
            : parameter.ExplicitDefaultValue is { } value ? $" = ({type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(s_head)})({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)})"
            : " = default";
    }

    private static string NullFlow(string target, IEnumerable<AttributeData> attributes) => string.Concat(attributes
        .Where(attribute => s_nullFlow.Contains(attribute.AttributeClass?.Name))
        .Select(attribute => $"[{target}global::{attribute}] "));

    private static string Modifier(ISymbol member) => member switch
    {
        { IsStatic: true, IsAbstract: true } => "static abstract ",
        { IsStatic: true, IsVirtual: true } => "static virtual ",
        { IsStatic: true } => "static ",
        { IsAbstract: false, IsVirtual: false } => "sealed ",
        _ => "",
    };

    private static string NameOf(string name, IEnumerable<IParameterSymbol> parameters) =>
        Verdict.NameOf(name, parameters.Select(parameter => parameter.Name));
}
