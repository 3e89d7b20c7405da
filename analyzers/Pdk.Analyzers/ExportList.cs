using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Model;

namespace Pdk.Analyzers;

/// <summary>All that a library exports: what is generated from its plugin classes, and what is written by hand.</summary>
internal sealed class ExportList(WellKnownTypes types)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, PluginModel> _plugins = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, string> _manual = new(SymbolEqualityComparer.Default);

    internal void Add(INamedTypeSymbol type, PluginModel plugin) => _plugins[type] = plugin;

    /// <summary>Takes up a method that is exported by hand.</summary>
    internal void Add(IMethodSymbol method)
    {
        if (method.EntryPoint(types) is { } entryPoint)
        {
            _manual[method] = entryPoint;
        }
    }

    /// <summary>Reports names that several functions of the library have.</summary>
    internal void Report(Action<Diagnostic> report)
    {
        LibraryModel library = LibraryModel.Of(_plugins.Values);
        foreach (LostExport lost in library.Lost)
        {
            INamedTypeSymbol plugin = _plugins.First(pair => pair.Value.Type == lost.Plugin).Key;
            report(Diagnostic.Create(Rules.ExportLost, plugin.FirstLocation(), plugin.Name, lost.Member, lost.Name, library.OwnerOf(lost.Name)));
        }

        foreach (KeyValuePair<IMethodSymbol, string> manual in _manual)
        {
            if (library.Exports.Count > 0 && library.OwnerOf(manual.Value) is { } owner)
            {
                report(Diagnostic.Create(Rules.ExportTwice, manual.Key.FirstLocation(), manual.Key.Name, manual.Value, owner));
            }
        }
    }
}
