using Microsoft.CodeAnalysis;
using Pdk.CodeModel;

namespace Pdk.Analyzers;

/// <summary>The types that analyzers look for, looked up once in a compilation.</summary>
internal sealed class WellKnownTypes
{
    private readonly INamedTypeSymbol _pluginContract;
    private readonly INamedTypeSymbol? _plugin;

    private WellKnownTypes(Compilation compilation, INamedTypeSymbol pluginContract)
    {
        _pluginContract = pluginContract;
        _plugin = compilation.GetTypeByMetadataName(WellKnownNames.PluginAttribute);
        PluginClosure = compilation.GetTypeByMetadataName(WellKnownNames.PluginClosureAttribute);
        PluginCase = compilation.GetTypeByMetadataName(WellKnownNames.PluginCaseAttribute);
        PluginContractInterface = compilation.GetTypeByMetadataName("Pdk.IPluginContract`1");
        ContractAbi = compilation.GetTypeByMetadataName("Pdk.ContractAbiAttribute");
        PluginLibrary = compilation.GetTypeByMetadataName("Pdk.Hosting.PluginLibrary");
        Object = compilation.GetSpecialType(SpecialType.System_Object);
        Disposable = compilation.GetSpecialType(SpecialType.System_IDisposable);
        Exception = compilation.GetTypeByMetadataName("System.Exception");
        UnmanagedCallersOnly = compilation.GetTypeByMetadataName("System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute");
        ModuleInitializer = compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.ModuleInitializerAttribute");
        EventSource = compilation.GetTypeByMetadataName("System.Diagnostics.Tracing.EventSource");
    }

    internal INamedTypeSymbol? PluginClosure { get; }

    internal INamedTypeSymbol? PluginCase { get; }

    internal INamedTypeSymbol? PluginContractInterface { get; }

    internal INamedTypeSymbol? ContractAbi { get; }

    /// <summary>Null where Pdk.Hosting is not referenced.</summary>
    internal INamedTypeSymbol? PluginLibrary { get; }

    internal INamedTypeSymbol Object { get; }

    internal INamedTypeSymbol Disposable { get; }

    internal INamedTypeSymbol? Exception { get; }

    internal INamedTypeSymbol? UnmanagedCallersOnly { get; }

    internal INamedTypeSymbol? ModuleInitializer { get; }

    internal INamedTypeSymbol? EventSource { get; }

    /// <summary>Looks the types up; null where Pdk is not referenced, so that there is nothing to analyze.</summary>
    internal static WellKnownTypes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName(WellKnownNames.PluginContractAttribute) is { } pluginContract
            ? new WellKnownTypes(compilation, pluginContract)
            : null;

    internal bool IsContract(ITypeSymbol? type) => type is { TypeKind: TypeKind.Interface } && type.Has(_pluginContract);

    internal bool IsPlugin(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && type.Has(_plugin);
}
