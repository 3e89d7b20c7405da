using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Parsing;

namespace Pdk.Analyzers;

/// <summary>The closures whose code is there when a compilation runs: its own, and those of the contract's assembly.</summary>
/// <remarks>
/// Another assembly may have it too. But what that makes known it makes known when its first code runs, which may be too late.
/// </remarks>
internal sealed class ClosureList
{
    private readonly HashSet<string> _ids;
    private readonly WellKnownTypes _types;

    internal ClosureList(Compilation compilation, WellKnownTypes types)
    {
        _types = types;
        IEnumerable<INamedTypeSymbol> sites = compilation.Assembly.GlobalNamespace.AllTypes()
            .Where(type => types.IsContract(type) || types.IsPlugin(type))
            .Concat(compilation.Assembly.GetAttributes()
                .Where(attribute => attribute.AttributeClass is { } type && type.OriginalDefinition.Is(types.PluginClosure))
                .Select(attribute => attribute.AttributeClass!.TypeArguments[0])
                .OfType<INamedTypeSymbol>());
        _ids = [.. ClosureFinder.Find(sites).Select(ClosureParser.Id)];
    }

    internal bool Contains(INamedTypeSymbol closure)
    {
        string id = ClosureParser.Id(closure);
        return _ids.Contains(id) || closure.ContainingAssembly.GetAttributes().Any(attribute =>
            attribute.AttributeClass.Is(_types.ContractAbi) && attribute.ConstructorArguments is [{ Value: string known }, ..] && known == id);
    }
}
