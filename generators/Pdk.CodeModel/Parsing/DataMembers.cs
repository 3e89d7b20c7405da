using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pdk.CodeModel.Parsing;

/// <summary>Finds the members of data, and how an object is made of them.</summary>
/// <param name="Members">The members, those of base classes first, then in the order of source.</param>
/// <param name="Problem">Why the type is no data, as the end of a sentence; null if it is.</param>
internal sealed record DataMembers(IReadOnlyList<DataMember> Members, string? Problem)
{
    internal static DataMembers Of(INamedTypeSymbol type)
    {
        if (!type.IsReachable() || type.IsRefLikeType || type.IsAbstract || type.IsStatic)
        {
            return new DataMembers([], type.IsAbstract && !type.IsStatic
                ? $"'{type.Short()}' is abstract and names no cases; mark it with [PluginCase] for each class that derives from it, or make it concrete"
                : $"'{type.Short()}' cannot be made by generated code; make it a public class or struct");
        }

        ISymbol[] readable = [.. Chain(type).SelectMany(Declared)];
        IMethodSymbol? constructor = type.InstanceConstructors
            .Where(candidate => candidate.DeclaredAccessibility == Accessibility.Public
                && candidate.Parameters.All(parameter => parameter.RefKind == RefKind.None && readable.Any(member => Takes(parameter, member))))
            .OrderByDescending(candidate => candidate.Parameters.Length)
            .FirstOrDefault();
        if (constructor is null)
        {
            return new DataMembers([], $"'{type.Short()}' has no public constructor whose parameters are all members of it; add a parameterless one, or name each parameter after the property that it sets");
        }

        DataMember[] members =
        [
            .. readable
                .Select(member => new DataMember(member, TypeOf(member), Since(member), constructor.Parameters.FirstOrDefault(parameter => Takes(parameter, member))))
                .Where(member => member.Parameter is not null || IsSettable(member.Symbol)),
        ];
        return new DataMembers(members, FindProblem(type, members) ?? FindLoss(type, readable, members));
    }

    private static string? FindProblem(INamedTypeSymbol type, DataMember[] members)
    {
        if (members.FirstOrDefault(member => member.Since < 1) is { } wrong)
        {
            return $"'{wrong.Name}' says [Since({wrong.Since})], and versions count from 1";
        }

        if (members.FirstOrDefault(member => member.Since > 1 && IsNeverNull(member.Type) && !HasDefault(member)) is { } bare)
        {
            return $"'{bare.Name}' came with version {bare.Since} and has no value when the other side is older; give it a default, or let it be null";
        }

        return members.Length == 0 && Chain(type).SelectMany(part => part.GetMembers()).OfType<IFieldSymbol>().Any(field => !field.IsStatic)
            ? $"'{type.Short()}' has no public property or field that can be given back to a new object; make what crosses public"
            : null;
    }

    // What an object holds and nobody would miss until it is gone.
    private static string? FindLoss(INamedTypeSymbol type, ISymbol[] readable, DataMember[] members)
    {
        if (type.BaseType is { } parent && Chain(parent).FirstOrDefault(IsCollection) is { } collection)
        {
            return $"'{type.Short()}' derives from '{collection.Short()}', whose elements are no members; hold one as a member instead";
        }

        return readable.FirstOrDefault(member => IsStored(member) && members.All(known => known.Name != member.Name)) is { } lost
            ? $"'{lost.Name}' holds a value that could not be given back to a new object; let it be set, by 'init' for example, or name a parameter of the constructor after it, or compute it with '=>'"
            : null;
    }

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(one => one.SpecialType == SpecialType.System_Collections_IEnumerable) && !PlainData.IsData(type);

    // Metadata may not show what a property is stored in; what is compiled was looked at there.
    private static bool IsStored(ISymbol member) => member is IFieldSymbol
        || member.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, member));

    // The base first, but for object and ValueType.
    private static List<INamedTypeSymbol> Chain(INamedTypeSymbol type)
    {
        List<INamedTypeSymbol> chain = [];
        for (INamedTypeSymbol? part = type; part is { SpecialType: SpecialType.None }; part = part.BaseType)
        {
            chain.Insert(0, part);
        }

        return chain;
    }

    private static IEnumerable<ISymbol> Declared(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsOverride: false, Name: not "" } and (
            IPropertySymbol { IsIndexer: false, ReturnsByRef: false, ReturnsByRefReadonly: false, GetMethod.DeclaredAccessibility: Accessibility.Public }
            or IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false }))
        .OrderBy(member => member.Locations.FirstOrDefault() is { IsInSource: true } place ? place.SourceTree!.FilePath : "", StringComparer.Ordinal)
        .ThenBy(member => member.Locations.FirstOrDefault() is { IsInSource: true } place ? place.SourceSpan.Start : 0);

    private static bool Takes(IParameterSymbol parameter, ISymbol member) =>
        string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(parameter.Type, TypeOf(member));

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private static bool IsSettable(ISymbol member) => member is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public } or IFieldSymbol { IsReadOnly: false };

    private static int Since(ISymbol member) => member.Attribute(WellKnownNames.SinceAttribute)?.Argument<int>(0) ?? 1;

    private static bool IsNeverNull(ITypeSymbol type) => type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated };

    // Metadata does not show initializers; what is compiled was looked at there.
    private static bool HasDefault(DataMember member) => member.Parameter is { } parameter
        ? parameter.HasExplicitDefaultValue
        : member.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            PropertyDeclarationSyntax property => property.Initializer is not null && !member.IsRequired,
            VariableDeclaratorSyntax field => field.Initializer is not null && !member.IsRequired,
            _ => true,
        };
}
