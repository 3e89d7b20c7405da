using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Parsing;

namespace Pdk.Analyzers;

/// <summary>The closures whose code is there when a compilation runs: its own, and those of the contract's assembly.</summary>
/// <remarks>
/// Another assembly may have it too. But what that makes known it makes known when its first code runs, which may be too late.
/// Two closures may have one id, as those over <c>int[]</c> and <c>List&lt;int&gt;</c> do; each needs code of its own.
/// </remarks>
internal sealed class ClosureList
{
    private readonly WellKnownTypes _types;
    private readonly ILookup<string, string> _own;
    private readonly Dictionary<IAssemblySymbol, ILookup<string, string>> _referenced = new(SymbolEqualityComparer.Default);

    internal ClosureList(Compilation compilation, WellKnownTypes types)
    {
        _types = types;
        _own = Find(compilation.Assembly);
    }

    internal bool Contains(INamedTypeSymbol closure)
    {
        string id = ClosureParser.Id(closure);
        string identity = ClosureParser.Identity(closure);
        return _own[id].Contains(identity) || (IsWritten(closure.ContainingAssembly, id) && IsFound(closure.ContainingAssembly, id, identity));
    }

    private bool IsWritten(IAssemblySymbol assembly, string id) => assembly.GetAttributes().Any(attribute =>
        attribute.AttributeClass.Is(_types.ContractAbi) && attribute.ConstructorArguments is [{ Value: string known }, ..] && known == id);

    // What another assembly closes in members that are not public it does not show: where it shows no closure of an id, the one that
    // it wrote is taken for the one that is asked for.
    private bool IsFound(IAssemblySymbol assembly, string id, string identity)
    {
        IEnumerable<string> found = Referenced(assembly)[id];
        return !found.Any() || found.Contains(identity);
    }

    private ILookup<string, string> Referenced(IAssemblySymbol assembly)
    {
        lock (_referenced)
        {
            if (!_referenced.TryGetValue(assembly, out ILookup<string, string> found))
            {
                found = Find(assembly);
                _referenced.Add(assembly, found);
            }

            return found;
        }
    }

    private ILookup<string, string> Find(IAssemblySymbol assembly) => ClosureFinder.Find(assembly.GlobalNamespace.AllTypes()
            .Where(type => _types.IsContract(type) || _types.IsPlugin(type))
            .Concat(assembly.GetAttributes()
                .Where(attribute => attribute.AttributeClass is { } type && type.OriginalDefinition.Is(_types.PluginClosure))
                .Select(attribute => attribute.AttributeClass!.TypeArguments[0])
                .OfType<INamedTypeSymbol>()))
        .ToLookup(ClosureParser.Id, ClosureParser.Identity);
}
