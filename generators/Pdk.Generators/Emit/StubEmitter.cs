using Pdk.CodeModel;
using Pdk.CodeModel.Model;
using Pdk.Generators.Emit.Marshalling;

namespace Pdk.Generators.Emit;

/// <summary>Writes the class that implements a contract over function pointers.</summary>
internal static class StubEmitter
{
    internal static void Write(CodeWriter code, ContractModel contract, string name)
    {
        code.Write(Fixed.Attributes(contract.IsObsolete));
        code.Write("[global::System.Runtime.CompilerServices.SkipLocalsInit]");
        using (code.Open($"file sealed unsafe class {name}Stub : {Fixed.Interop}.PluginStub, {contract.Type.Qualified}"))
        {
            code.Write($"private readonly {name}Vtable* _vtable;");
            code.Line();
            using (code.Open($"internal {name}Stub({Fixed.Interop}.ObjectReference reference)\n    : base(reference)"))
            {
                code.Write($"_vtable = ({name}Vtable*)reference.Handle.Vtable;");
            }

            foreach (SlotModel slot in contract.Slots)
            {
                code.Line();
                WriteMethod(code, contract, slot);
            }
        }
    }

    private static void WriteMethod(CodeWriter code, ContractModel contract, SlotModel slot)
    {
        StubPlan plan = new(slot);
        foreach (ParameterModel parameter in slot.Parameters)
        {
            Marshaller.Of(parameter.Type).Stub(parameter, plan);
        }

        Marshaller.Of(slot.Result).StubResult(slot.Result, plan);

        string parameters = string.Join(", ", slot.Parameters.Select(parameter =>
            $"{parameter.Modifier}{parameter.Type.Name} {Identifiers.Escape(parameter.Name)}"));
        using (code.Open($"{slot.Result.Name} {contract.Type.Qualified}.{Identifiers.Escape(slot.Name)}({parameters})"))
        {
            plan.Before.ForEach(code.Write);
            if (plan.Pins.Count == 0)
            {
                WriteCall(code, slot, plan);
                WriteReturn(code, plan);
                return;
            }

            plan.Pins.Take(plan.Pins.Count - 1).ToList().ForEach(pin => code.Write($"fixed ({pin})"));
            using (code.Open($"fixed ({plan.Pins[plan.Pins.Count - 1]})"))
            {
                WriteCall(code, slot, plan);
                WriteReturn(code, plan);
            }
        }
    }

    private static void WriteCall(CodeWriter code, SlotModel slot, StubPlan plan)
    {
        string error = plan.Local("error");
        string arguments = string.Join(", ", plan.Arguments.Prepend(plan.Member("Self")));
        code.Write($"{Fixed.Interop}.PdkError* {error} = {plan.Member("_vtable")}->{Identifiers.Escape(slot.FieldName)}({arguments});");
        plan.Cleanup.ForEach(code.Write);
        code.Write(Fixed.KeepAlive);
        code.Write($"{Fixed.Interop}.Errors.ThrowIf({error});");
    }

    // Each buffer is given back by who reads it; only where there are several may one fail before another is read.
    private static void WriteReturn(CodeWriter code, StubPlan plan)
    {
        if (plan.Buffers.Count < 2)
        {
            WriteResults(code, plan);
            return;
        }

        using (code.Open("try"))
        {
            WriteResults(code, plan);
        }

        using (code.Open("catch"))
        {
            plan.Buffers.ForEach(buffer => code.Write($"{Fixed.Interop}.Buffers.Release(&{buffer});"));
            code.Write("throw;");
        }
    }

    private static void WriteResults(CodeWriter code, StubPlan plan)
    {
        plan.After.ForEach(code.Write);
        if (plan.Result is not null)
        {
            code.Write($"return {plan.Result};");
        }
    }
}
