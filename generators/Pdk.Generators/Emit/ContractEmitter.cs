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

        if (contract.TypeParameters.Count > 0)
        {
            return GenericContractEmitter.Emit(contract, name);
        }

        code.Write(Fixed.Banner($"Contract {contract.Id}, version {contract.Version}, fingerprint {contract.Fingerprint}."));
        code.Write($"[assembly: global::Pdk.ContractAbi({Fixed.Literal(contract.Id)}, {Local(contract, name)}Abi.Text)]");
        code.Line();
        WriteNamespaced(code, contract, () => WriteBinding(code, contract, name), () =>
        {
            code.Line();
            WriteParts(code, contract, name, data);
        });
        return File(contract, code);
    }

    /// <summary>Writes what the binding names: vtables, stub, exports, layouts and ABI text.</summary>
    internal static void WriteParts(CodeWriter code, ContractModel contract, string name, FileData data)
    {
        IReadOnlyList<StubPart> bases = StubPart.BasesOf(contract, name);
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
        FacetEmitter.Write(code, own);
        code.Line();
        WriteExports(code, contract, name);
        DataEmitter.Write(code, data.Models);
        LayoutCheckEmitter.Write(code, contract, name);
        FileDelegates delegates = new();
        delegates.Add(contract.Bases.Prepend(contract).SelectMany(part => part.Slots));
        DelegateEmitter.Write(code, delegates, contract.IsObsolete);
        code.Line();
        AbiTextEmitter.WriteConstant(code, contract, name);
    }

    // The compiler takes no @ and no < in the name of a file.
    internal static GeneratedFile File(ContractModel contract, CodeWriter code) =>
        new($"{contract.Type.FullName.Replace("@", "").Replace('<', '{').Replace('>', '}')}.g.cs", code.ToString());

    // The interface itself may stand inside other types; what is local to the file does not.
    internal static void WriteNamespaced(CodeWriter code, ContractModel contract, Action reopened, Action? local = null)
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

        using (code.Open($"partial interface {Identifiers.EscapeType(contract.Type.Name)}{TypeParameters(contract)} : global::Pdk.IPluginContract<{contract.Type.Qualified}>"))
        {
            reopened();
        }

        containing.AsEnumerable().Reverse().ToList().ForEach(block => block.Dispose());
        local?.Invoke();
    }

    private static string TypeParameters(ContractModel contract) =>
        contract.TypeParameters.Count == 0 ? "" : $"<{string.Join(", ", contract.TypeParameters)}>";

    // Qualified, since a member of the interface may have the name of a type of the file.
    internal static string Local(ContractModel contract, string name) =>
        contract.Type.Namespace.Length == 0 ? $"global::{name}" : $"global::{contract.Type.Namespace}.{name}";

    private static void WriteBinding(CodeWriter code, ContractModel contract, string name)
    {
        OpenBinding(code, contract, () => WriteProperties(code, contract, Local(contract, name)));
    }

    /// <summary>Writes what a binding is made of.</summary>
    internal static void WriteProperties(CodeWriter code, ContractModel contract, string local)
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

        if (contract.IsDisposable)
        {
            code.Write("IsDisposable = true,");
        }

        code.Write("CreateStub = static reference => reference.IsChecked");
        code.Write($"    ? new {local}Stub<{Fixed.Interop}.Unmarked>(reference)");
        code.Write($"    : new {local}Stub<{Fixed.Interop}.Marked>(reference),");
        code.Write($"Exports = static () => {local}Exports.Address,");
        LayoutCheckEmitter.WriteBinding(code, contract, local);
    }

    private static void WriteRefused(CodeWriter code, ContractModel contract)
    {
        OpenBinding(code, contract, () => WriteRefusal(code, contract));
    }

    /// <summary>Writes the same of a contract that was refused.</summary>
    internal static void WriteRefusal(CodeWriter code, ContractModel contract)
    {
        code.Write($"Id = {Fixed.Literal(contract.Id)},");
        code.Write("Version = 0,");
        code.Write("SlotCount = 0,");
        code.Write("AbiText = \"\",");
        code.Write("Fingerprint = default,");
        code.Write($"CreateStub = static _ => throw new global::Pdk.PluginContractException({Fixed.Literal(contract.Refusal!)}),");
        code.Write("Exports = null,");
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
            ExportEmitter.WriteVtableFactory(code, contract, name, $"{{0}}, global::Pdk.ContractBinding.Of<{self}>()");
            foreach (SlotModel slot in contract.Slots)
            {
                code.Line();
                ExportEmitter.WriteExport(code, contract, slot, $"{Fixed.Interop}.Handles.GetContract<{self}>({{0}})", "");
            }
        }
    }
}
