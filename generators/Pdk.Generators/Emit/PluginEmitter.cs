using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>Writes the file of a plugin library: its entry point, and the exports of each contract of each class.</summary>
internal static class PluginEmitter
{
    internal static GeneratedFile Emit(LibraryModel library)
    {
        FileData data = new();
        library = library with { Exports = library.Exports.Select(export => export with { Contract = data.Add(export.Contract) }).ToAbiList() };
        CodeWriter code = new();
        string plugins = string.Join(", ", library.Exports.Select(export => $"{export.Plugin.Id} {export.Plugin.Version}").Distinct());
        code.Write(Fixed.Banner($"Plugin library: {plugins}."));
        code.Write("namespace Pdk.Generated;");
        code.Line();
        WriteEntry(code, library);
        foreach (ExportModel export in library.Exports)
        {
            code.Line();
            ExportEmitter.WriteVtable(code, export.Contract, export.Name);
            code.Line();
            WriteExports(code, library, export);
        }

        FileDelegates delegates = new();
        delegates.Add(library.Exports.SelectMany(export => export.Contract.Slots));
        DelegateEmitter.Write(code, delegates, IsObsolete(library));
        DataEmitter.Write(code, data.Models);
        return new GeneratedFile("PluginLibrary.g.cs", code.ToString());
    }

    private static void WriteEntry(CodeWriter code, LibraryModel library)
    {
        code.Write(Fixed.Attributes(IsObsolete(library)));
        using (code.Open("file static unsafe class PluginEntry"))
        {
            code.Write($"internal static readonly {Fixed.Interop}.PluginModule Module = new();");
            code.Line();
            code.Write("/// <summary>The one symbol a loader looks up.</summary>");
            code.Write($"[global::System.Runtime.InteropServices.UnmanagedCallersOnly(EntryPoint = \"pdk_plugin_entry\", {Fixed.Cdecl})]");
            code.Write($"internal static {Fixed.Interop}.PluginHeader* Entry() => Module.GetHeader(&Describe);");
            code.Line();
            code.Write($"[global::System.Runtime.InteropServices.UnmanagedCallersOnly({Fixed.Cdecl})]");
            LayoutCheckEmitter.WriteInit(code, library);
            code.Line();
            code.Write($"[global::System.Runtime.InteropServices.UnmanagedCallersOnly({Fixed.Cdecl})]");
            code.Write("private static int Shutdown(int milliseconds) => Module.Shutdown(milliseconds);");
            code.Line();
            using (code.Open($"private static void Describe({Fixed.Interop}.PluginHeaderWriter header)"))
            {
                code.Write("header.SetLife(&Init, &Shutdown);");
                foreach (ExportModel export in library.Exports)
                {
                    WriteAdd(code, export);
                }
            }
        }
    }

    // All or none: the entry point names every class of exports, and each of them the entry point.
    private static bool IsObsolete(LibraryModel library) =>
        library.Exports.Any(export => export.Plugin.IsObsolete || export.Contract.IsObsolete);

    private static void WriteAdd(CodeWriter code, ExportModel export)
    {
        code.Write("header.Add(");
        code.Write($"    pluginId: {Fixed.Literal(export.Plugin.Id)}u8,");
        code.Write($"    pluginVersion: {Fixed.Literal(export.Plugin.Version)}u8,");
        code.Write($"    contractId: {Fixed.Literal(export.Contract.Id)}u8,");
        code.Write($"    contractVersion: {export.Contract.Version},");
        code.Write($"    fingerprint: {Fixed.Fingerprint(export.Contract.Fingerprint)},");
        code.Write($"    abiText: {export.Name}Exports.AbiText,");
        code.Write($"    vtable: {export.Name}Exports.Vtable,");
        code.Write($"    create: &{export.Name}Exports.Create);");
    }

    private static void WriteExports(CodeWriter code, LibraryModel library, ExportModel export)
    {
        string plugin = export.Plugin.Type.Qualified;
        string contract = export.Contract.Type.Qualified;
        code.Write($"/// <summary>Contract {ExportEmitter.Xml(export.Contract.Id)} of plugin {export.Plugin.Id}.</summary>");
        code.Write(Fixed.Attributes(IsObsolete(library)));
        using (code.Open($"file static unsafe class {export.Name}Exports"))
        {
            ContractModel offered = export.Contract;
            ExportEmitter.WriteVtableFactory(
                code,
                offered,
                export.Name,
                $"{{0}}, {Fixed.Literal(offered.Id)}u8, {offered.Version}, {Fixed.Fingerprint(offered.Fingerprint)}, AbiText, {(offered.IsDisposable ? "isDisposable: true" : "isDisposable: false")}, &Query");
            code.Line();
            code.Write($"internal static global::System.ReadOnlySpan<byte> AbiText => {AbiTextEmitter.Literal(export.Contract)}u8;");
            code.Line();
            WriteCreate(code, export.Plugin);
            code.Line();
            WriteQuery(code, library, export, plugin);
            for (int index = 0; index < export.Contract.Slots.Count; index++)
            {
                // Through the interface: explicit, hidden and inherited members would bind wrongly on the class.
                code.Line();
                string target = $"(({contract}){Fixed.Interop}.Handles.Get<{plugin}>({{0}}))";
                ExportEmitter.WriteExport(code, export.Contract, export.Contract.Slots[index], target, export.EntryPoints[index]);
            }
        }
    }

    private static void WriteCreate(CodeWriter code, PluginModel plugin)
    {
        code.Write($"[global::System.Runtime.InteropServices.UnmanagedCallersOnly({Fixed.Cdecl})]");
        using (code.Open($"internal static {Fixed.Interop}.PdkError* Create({Fixed.Interop}.CreateArgs* arguments, {Fixed.Interop}.PluginHandle* result)"))
        {
            using (code.Open("try"))
            {
                string separator = plugin.Services.Count > 1 ? "\n    " : "";
                IEnumerable<string> services = plugin.Services.Select(service =>
                    $"{separator}PluginEntry.Module.GetService<{service.Contract}>(arguments, {(service.IsNullable ? "isNullable: true" : "isNullable: false")}, {Fixed.Literal(plugin.Id)}){(service.IsNullable ? "" : "!")}");
                code.Write($"PluginEntry.Module.Create(new {plugin.Type.Qualified}({string.Join(separator.Length > 0 ? "," : ", ", services)}), Vtable, result);");
                code.Write("return null;");
            }

            using (code.Open("catch (global::System.Exception exception)"))
            {
                code.Write($"return {Fixed.Interop}.Errors.Capture(exception);");
            }
        }
    }

    // All contracts of the class, so that one object can be asked for any of them.
    private static void WriteQuery(CodeWriter code, LibraryModel library, ExportModel export, string plugin)
    {
        code.Write($"[global::System.Runtime.InteropServices.UnmanagedCallersOnly({Fixed.Cdecl})]");
        code.Write($"private static {Fixed.Interop}.VtableHeader* Query(void* self, byte* id) =>");
        code.Write($"    !{Fixed.Interop}.Handles.Is<{plugin}>(self) ? null");
        foreach (ExportModel offered in library.Exports.Where(other => other.Plugin.Id == export.Plugin.Id))
        {
            code.Write($"    : {Fixed.Interop}.Vtables.IsContract(id, {Fixed.Literal(offered.Contract.Id)}u8) ? {offered.Name}Exports.Vtable");
        }

        code.Write($"    : {Fixed.Interop}.Handles.QueryContract(self, id);");
    }
}
