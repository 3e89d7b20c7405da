namespace Pdk.CodeModel;

/// <summary>Every metadata name that the parser looks for.</summary>
public static class WellKnownNames
{
    /// <summary>Marks a contract.</summary>
    public const string PluginContractAttribute = "Pdk.PluginContractAttribute";

    /// <summary>Marks a plugin class.</summary>
    public const string PluginAttribute = "Pdk.PluginAttribute";

    /// <summary>Closes a generic contract; an attribute of an assembly.</summary>
    public const string PluginClosureAttribute = "Pdk.PluginClosureAttribute`1";

    /// <summary>Names a case of a union, on its base class.</summary>
    public const string PluginCaseAttribute = "Pdk.PluginCaseAttribute";

    internal const string PluginDataAttribute = "Pdk.PluginDataAttribute";
    internal const string SinceAttribute = "Pdk.SinceAttribute";
    internal const string ExportAttribute = "Pdk.ExportAttribute";
    internal const string ContractAbiAttribute = "Pdk.ContractAbiAttribute";
    internal const string PluginContractInterface = "Pdk.IPluginContract<TSelf>";
    internal const string Disposable = "System.IDisposable";
    internal const string Uri = "System.Uri";
    internal const string Version = "System.Version";
    internal const string Span = "System.Span<T>";
    internal const string ReadOnlySpan = "System.ReadOnlySpan<T>";
    internal const string StructLayoutAttribute = "System.Runtime.InteropServices.StructLayoutAttribute";
    internal const string FieldOffsetAttribute = "System.Runtime.InteropServices.FieldOffsetAttribute";
    internal const string SetsRequiredMembersAttribute = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    internal const string ObsoleteAttribute = "System.ObsoleteAttribute";
    internal const string InlineArrayAttribute = "System.Runtime.CompilerServices.InlineArrayAttribute";
    internal const string ReferenceAssemblyAttribute = "System.Runtime.CompilerServices.ReferenceAssemblyAttribute";
}
