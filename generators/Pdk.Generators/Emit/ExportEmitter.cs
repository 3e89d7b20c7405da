using Pdk.CodeModel;
using Pdk.CodeModel.Model;
using Pdk.Generators.Emit.Marshalling;

namespace Pdk.Generators.Emit;

/// <summary>Writes the unmanaged functions that call a C# object, and the vtable struct that both sides share the shape of.</summary>
internal static class ExportEmitter
{
    private const string Error = Fixed.Interop + ".PdkError*";

    /// <summary>Writes the struct of function pointers.</summary>
    internal static void WriteVtable(CodeWriter code, ContractModel contract, string name)
    {
        code.Write(Fixed.GeneratedCode(contract.IsObsolete));
        code.Write("[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]");
        using (code.Open($"file unsafe struct {name}Vtable"))
        {
            code.Write($"public {Fixed.Interop}.VtableHeader Header;");
            foreach (SlotModel slot in contract.Slots)
            {
                IEnumerable<string> types = Plan(slot).Parameters.Select(parameter => parameter.Type);
                string signature = string.Join(", ", types.Prepend("void*").Append(Error));
                code.Line();
                code.Write($"/// <summary>Slot {slot.Index}: {Xml(slot.Signature)}{(slot.Since > 1 ? $", since version {slot.Since}" : "")}.</summary>");
                code.Write($"public delegate* unmanaged[Cdecl]<{signature}> {Identifiers.Escape(slot.FieldName)};");
            }
        }
    }

    /// <summary>Writes one export.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="slot">The member.</param>
    /// <param name="target">The object behind <c>self</c>, as an expression with <c>{0}</c> for the latter.</param>
    /// <param name="entryPoint">The exported name; empty for none.</param>
    internal static void WriteExport(CodeWriter code, ContractModel contract, SlotModel slot, string target, string entryPoint)
    {
        ExportPlan plan = Plan(slot);
        string self = plan.Self;
        string parameters = string.Join(", ", plan.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}").Prepend($"void* {self}"));
        string call = MemberSyntax.Use(string.Format(null, target, self), slot, plan.Arguments);
        bool severalResults = plan.Buffers.Count + plan.Handles.Count > 1;

        string name = entryPoint.Length == 0 ? "" : $"EntryPoint = \"{entryPoint}\", ";
        code.Write($"[global::System.Runtime.InteropServices.UnmanagedCallersOnly({name}{Fixed.Cdecl})]");
        using (code.Open($"internal static {Error} {Identifiers.Escape(slot.FieldName)}({parameters})"))
        {
            using (code.Open("try"))
            {
                if (severalResults)
                {
                    plan.Buffers.ForEach(buffer => code.Write($"{buffer}->Release = null;"));
                    plan.Handles.ForEach(handle => code.Write($"*{handle} = default;"));
                }

                plan.Before.ForEach(code.Write);
                code.Write(plan.Call.Replace("{0}", call));
                plan.After.ForEach(code.Write);
                code.Write("return null;");
            }

            string exception = plan.Local("exception");
            using (code.Open($"catch (global::System.Exception {exception})"))
            {
                if (severalResults)
                {
                    // What one result was given must not leak because the next one failed.
                    plan.Handles.ForEach(handle => code.Write($"{Fixed.Interop}.HandleMarshaller.Release({handle});"));
                    plan.Buffers.ForEach(buffer => code.Write($"{Fixed.Interop}.Buffers.Release({buffer});"));
                }

                code.Write($"return {Fixed.Interop}.Errors.Capture({exception});");
            }
        }
    }

    /// <summary>Writes the function that makes and fills the vtable.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="name">What the names of its types begin with.</param>
    /// <param name="allocation">The arguments of the allocation, with <c>{0}</c> for owner and size.</param>
    internal static void WriteVtableFactory(CodeWriter code, ContractModel contract, string name, string allocation)
    {
        string table = $"{name}Vtable";
        code.Write($"internal static {Fixed.Interop}.VtableHeader* Vtable {{ get; }} = CreateVtable();");
        code.Line();
        using (code.Open($"private static {Fixed.Interop}.VtableHeader* CreateVtable()"))
        {
            code.Write($"{table}* vtable = ({table}*){Fixed.Interop}.Vtables.Allocate({string.Format(null, allocation, $"typeof({name}Exports), sizeof({table})")});");
            foreach (SlotModel slot in contract.Slots)
            {
                string field = Identifiers.Escape(slot.FieldName);
                code.Write($"vtable->{field} = &{field};");
            }

            code.Write("return &vtable->Header;");
        }
    }

    private static ExportPlan Plan(SlotModel slot)
    {
        ExportPlan plan = new(slot);
        foreach (ParameterModel parameter in slot.Parameters)
        {
            Marshaller.Of(parameter.Type).Export(parameter, plan);
        }

        Marshaller.Of(slot.Result).ExportResult(slot.Result, plan);
        return plan;
    }

    /// <summary>A text as XML documentation can hold it.</summary>
    internal static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
