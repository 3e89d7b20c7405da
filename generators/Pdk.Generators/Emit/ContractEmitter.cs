using Pdk.Abi;
using Pdk.CodeModel;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>Writes the file of a contract: its binding, vtable, stub, exports and ABI text.</summary>
internal static class ContractEmitter
{
    internal static GeneratedFile Emit(ContractModel contract)
    {
        string name = Names.WithoutInterfacePrefix(contract.Type.Name);
        FileData data = new();
        contract = data.Add(contract);
        contract = contract with { Bases = contract.Bases.Select(data.Add).ToAbiList() };
        CodeWriter code = new();
        if (contract.Refusal is not null)
        {
            code.Write(Fixed.Banner($"Contract {Identifiers.Printable(contract.Id)} was refused; what is wrong stands below."));
            WriteNamespaced(code, contract, () => WriteRefused(code, contract));
            return File(contract, code);
        }

        code.Write(Fixed.Banner($"Contract {contract.Id}, version {contract.Version}, fingerprint {contract.Fingerprint}."));
        code.Write($"[assembly: global::Pdk.ContractAbi({Fixed.Literal(contract.Id)}, {Local(contract, name)}Abi.Text)]");
        code.Line();
        WriteNamespaced(code, contract, () => WriteBinding(code, contract, name), () =>
        {
            IReadOnlyList<StubPart> bases = StubPart.BasesOf(contract, name);
            code.Line();
            ExportEmitter.WriteVtable(code, contract, name);
            foreach (StubPart part in bases)
            {
                code.Line();
                ExportEmitter.WriteVtable(code, part.Contract, part.Name);
            }

            code.Line();
            StubPart own = new(contract, name, "_vtable");
            StubEmitter.Write(code, own, bases);
            FallbackEmitter.Write(code, own, bases);
            code.Line();
            WriteExports(code, contract, name);
            DataEmitter.Write(code, data.Models);
            LayoutCheckEmitter.Write(code, contract, name);
            code.Line();
            AbiTextEmitter.WriteConstant(code, contract, name);
        });
        return File(contract, code);
    }

    // The compiler takes no @ in the name of a file.
    private static GeneratedFile File(ContractModel contract, CodeWriter code) =>
        new($"{contract.Type.FullName.Replace("@", "")}.g.cs", code.ToString());

    // The interface itself may stand inside other types; what is local to the file does not.
    private static void WriteNamespaced(CodeWriter code, ContractModel contract, Action reopened, Action? local = null)
    {
        if (contract.Type.Namespace.Length > 0)
        {
            code.Write($"namespace {contract.Type.Namespace};");
            code.Line();
        }

        List<IDisposable> containing = [];
        foreach (string declaration in contract.Type.Containing)
        {
            containing.Add(code.Open(declaration));
        }

        using (code.Open($"partial interface {Identifiers.EscapeType(contract.Type.Name)} : global::Pdk.IPluginContract<{contract.Type.Qualified}>"))
        {
            reopened();
        }

        containing.AsEnumerable().Reverse().ToList().ForEach(block => block.Dispose());
        local?.Invoke();
    }

    // Qualified, since a member of the interface may have the name of a type of the file.
    private static string Local(ContractModel contract, string name) =>
        contract.Type.Namespace.Length == 0 ? $"global::{name}" : $"global::{contract.Type.Namespace}.{name}";

    private static void WriteBinding(CodeWriter code, ContractModel contract, string name)
    {
        string local = Local(contract, name);
        OpenBinding(code, contract, () =>
        {
            code.Write($"Id = {Fixed.Literal(contract.Id)},");
            code.Write($"Version = {contract.Version},");
            code.Write($"SlotCount = {contract.Slots.Count},");
            code.Write($"AbiText = {local}Abi.Text,");
            code.Write($"Fingerprint = {Fixed.Fingerprint(contract.Fingerprint)},");
            if (contract.Bases.Count > 0)
            {
                code.Write($"Bases = [{string.Join(", ", contract.Bases.Select(inherited => $"global::Pdk.ContractBinding.Of<{inherited.Type.Qualified}>()"))}],");
            }

            code.Write("CreateStub = static reference => reference.IsChecked");
            code.Write($"    ? new {local}Stub<{Fixed.Interop}.Unmarked>(reference)");
            code.Write($"    : new {local}Stub<{Fixed.Interop}.Marked>(reference),");
            code.Write($"Exports = static () => {local}Exports.Address,");
            LayoutCheckEmitter.WriteBinding(code, contract, local);
        });
    }

    private static void WriteRefused(CodeWriter code, ContractModel contract)
    {
        OpenBinding(code, contract, () =>
        {
            code.Write($"Id = {Fixed.Literal(contract.Id)},");
            code.Write("Version = 0,");
            code.Write("SlotCount = 0,");
            code.Write("AbiText = \"\",");
            code.Write("Fingerprint = default,");
            code.Write($"CreateStub = static _ => throw new global::Pdk.PluginContractException({Fixed.Literal(contract.Refusal!)}),");
            code.Write("Exports = null,");
        });
    }

    private static void OpenBinding(CodeWriter code, ContractModel contract, Action properties)
    {
        string self = contract.Type.Qualified;
        code.Write(Fixed.GeneratedCode(contract.IsObsolete));
        using (code.Open($"static global::Pdk.ContractBinding<{self}> global::Pdk.IPluginContract<{self}>.PdkBinding {{ get; }} = new()", "};"))
        {
            properties();
        }
    }

    private static void WriteExports(CodeWriter code, ContractModel contract, string name)
    {
        string self = contract.Type.Qualified;
        code.Write(Fixed.Attributes(contract.IsObsolete));
        using (code.Open($"file static unsafe class {name}Exports"))
        {
            code.Write("internal static nint Address => (nint)Vtable;");
            code.Line();
            ExportEmitter.WriteVtableFactory(code, contract, name);
            code.Line();
            code.Write($"[global::System.Runtime.InteropServices.UnmanagedCallersOnly({Fixed.Cdecl})]");
            code.Write($"private static {Fixed.Interop}.VtableHeader* Query(void* self, byte* id) =>");
            code.Write($"    !{Fixed.Interop}.Handles.IsContract<{self}>(self) ? null");
            code.Write($"    : {Fixed.Interop}.Vtables.IsContract(id, {Fixed.Literal(contract.Id)}u8) ? Vtable");
            foreach (ContractModel inherited in contract.Bases)
            {
                code.Write($"    : {Fixed.Interop}.Vtables.IsContract(id, {Fixed.Literal(inherited.Id)}u8) ? {Fixed.Interop}.Vtables.Of<{inherited.Type.Qualified}>()");
            }

            code.Write("    : null;");

            foreach (SlotModel slot in contract.Slots)
            {
                code.Line();
                ExportEmitter.WriteExport(code, contract, slot, $"{Fixed.Interop}.Handles.GetContract<{self}>({{0}})", "");
            }
        }
    }
}
