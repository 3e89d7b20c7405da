using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>Writes how a delegate type crosses: a binding, a vtable of one slot, the stub behind a delegate and the export in front of one.</summary>
internal static class DelegateEmitter
{
    /// <summary>The binding of a delegate type, in the file that names it.</summary>
    internal static string Binding(DelegateModel function) => $"{function.Name}Delegate.Binding";

    /// <summary>Writes all of a file.</summary>
    internal static void Write(CodeWriter code, FileDelegates delegates, bool isObsolete)
    {
        foreach (DelegateModel function in delegates.Models)
        {
            code.Line();
            Write(code, function, isObsolete);
        }
    }

    private static void Write(CodeWriter code, DelegateModel function, bool isObsolete)
    {
        string name = function.Name;
        ContractModel contract = Contract(function, isObsolete);
        WriteBinding(code, function, isObsolete);
        code.Line();
        ExportEmitter.WriteVtable(code, contract, name);
        code.Line();
        StubEmitter.WriteDelegate(code, new StubPart(contract, name, "_vtable"));
        code.Line();
        code.Write(Fixed.Attributes(isObsolete));
        using (code.Open($"file static unsafe class {name}Exports"))
        {
            code.Write("internal static nint Address => (nint)Vtable;");
            code.Line();
            ExportEmitter.WriteVtableFactory(code, contract, name, $"{{0}}, {Binding(function)}");
            code.Line();
            ExportEmitter.WriteExport(code, contract, function.Invoke, $"{Fixed.Interop}.Handles.GetContract<{function.Type}>({{0}})", "");
        }
    }

    private static void WriteBinding(CodeWriter code, DelegateModel function, bool isObsolete)
    {
        string name = function.Name;
        code.Write($"/// <summary>{ExportEmitter.Xml(function.Token)}</summary>");
        code.Write(Fixed.GeneratedCode(isObsolete));
        using (code.Open($"file static class {name}Delegate"))
        {
            using (code.Open($"internal static global::Pdk.ContractBinding<{function.Type}> Binding {{ get; }} = new()", "};"))
            {
                code.Write($"Id = {Fixed.Literal(function.Token)},");
                code.Write("Version = 1,");
                code.Write("SlotCount = 1,");
                code.Write("AbiText = \"\",");
                code.Write("Fingerprint = default,");
                code.Write("CreateStub = static reference => reference.IsChecked");
                code.Write($"    ? new {name}Stub<{Fixed.Interop}.Unmarked>(reference).Invoke");
                code.Write($"    : new {name}Stub<{Fixed.Interop}.Marked>(reference).Invoke,");
                code.Write($"Exports = static () => {name}Exports.Address,");
            }
        }
    }

    // What the emitters of contracts need of it.
    private static ContractModel Contract(DelegateModel function, bool isObsolete) => new(
        new TypeName("", default, function.Name, function.Type), function.Token, 1, new[] { function.Invoke }.ToAbiList(), default, "", default, "", null, isObsolete, false, false);
}
