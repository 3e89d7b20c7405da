using Microsoft.CodeAnalysis;

namespace Pdk.CodeModel.Parsing;

/// <summary>Finds the types whose objects or values may lie in those of another, each once; with other annotations of null as another one.</summary>
internal sealed class PartFinder
{
    private const int MaxTypes = 1024;

    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.IncludeNullability);

    /// <summary>The type itself, its type arguments, what a delegate takes and answers, and the members of data.</summary>
    internal IEnumerable<INamedTypeSymbol> Find(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return Find(array.ElementType);
        }

        // Data that holds ever larger types is refused; here it has to end.
        if (type is not INamedTypeSymbol named || _seen.Count == MaxTypes || !_seen.Add(named))
        {
            return [];
        }

        return [named, .. named.TypeArguments.Concat(Inside(named)).SelectMany(Find)];
    }

    private static IEnumerable<ITypeSymbol> Inside(INamedTypeSymbol type)
    {
        if (type.DelegateInvokeMethod is { } invoke)
        {
            return invoke.Parameters.Select(parameter => parameter.Type).Append(invoke.ReturnType);
        }

        return !PlainData.IsData(type) ? [] : DataMembers.Of(type).Members.Select(member => member.Type)
            .Concat(DataTypeParser.Cases(type).Select(one => one.ConstructorArguments.FirstOrDefault().Value).OfType<ITypeSymbol>());
    }
}
