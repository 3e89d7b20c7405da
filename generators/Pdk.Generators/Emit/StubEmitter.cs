using Pdk.Abi;
using Pdk.CodeModel;
using Pdk.CodeModel.Model;
using Pdk.Generators.Emit.Marshalling;

namespace Pdk.Generators.Emit;

/// <summary>Writes the class that implements a contract over function pointers.</summary>
internal static class StubEmitter
{
    /// <summary>Writes the stub.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="own">The contract.</param>
    /// <param name="bases">What it inherits.</param>
    internal static void Write(CodeWriter code, StubPart own, IReadOnlyList<StubPart> bases)
    {
        (ContractModel contract, string name, _) = own;
        code.Write(Fixed.Attributes(contract.IsObsolete));
        code.Write(Fixed.HiddenInStackTraces);
        code.Write("[global::System.Runtime.CompilerServices.SkipLocalsInit]");
        using (code.Open($"file sealed unsafe class {name}Stub<TGuard> : {Fixed.Interop}.PluginStub, {contract.Type.Qualified}\n    where TGuard : struct, {Fixed.Interop}.ICallGuard"))
        {
            foreach (StubPart part in bases.Prepend(own))
            {
                code.Write($"private readonly {part.Name}Vtable* {part.Field};");
            }

            code.Line();
            using (code.Open($"internal {name}Stub({Fixed.Interop}.ObjectReference reference)\n    : base(reference)"))
            {
                code.Write($"{own.Field} = ({name}Vtable*)reference.Handle.Vtable;");
                for (int index = 0; index < bases.Count; index++)
                {
                    code.Write($"{bases[index].Field} = ({bases[index].Name}Vtable*)reference.Base({index});");
                }
            }

            foreach (StubPart part in bases.Prepend(own))
            {
                foreach (SlotModel slot in part.Contract.Slots)
                {
                    code.Line();
                    WriteMethod(code, part, slot);
                }
            }
        }
    }

    /// <summary>The explicit implementation of a member, up to its body.</summary>
    internal static string Head(ContractModel contract, SlotModel slot)
    {
        string parameters = string.Join(", ", slot.Parameters.Select(parameter =>
            $"{parameter.Modifier}{parameter.Type.Name} {Identifiers.Escape(parameter.Name)}"));
        return $"{slot.Result.Name} {contract.Type.Qualified}.{Identifiers.Escape(slot.Name)}({parameters})";
    }

    /// <summary>A call of a member with the arguments of <see cref="Head"/>, which says no more of null than the member.</summary>
    internal static string Call(SlotModel slot)
    {
        IEnumerable<string> arguments = slot.Parameters.Select(parameter =>
            $"{Marshaller.Word(parameter.Direction)}{Identifiers.Escape(parameter.Name)}{(parameter.Direction == AbiDirection.Value ? "" : Marshaller.Forgive(parameter.Type))}");
        return $"{Identifiers.Escape(slot.Name)}({string.Join(", ", arguments)}){Marshaller.Forgive(slot.Result)}";
    }

    private static void WriteMethod(CodeWriter code, StubPart part, SlotModel slot)
    {
        StubPlan plan = new(slot);
        foreach (ParameterModel parameter in slot.Parameters)
        {
            Marshaller.Of(parameter.Type).Stub(parameter, plan);
        }

        Marshaller.Of(slot.Result).StubResult(slot.Result, plan);

        using (code.Open(Head(part.Contract, slot)))
        {
            WriteMissing(code, part, slot, plan);
            plan.Before.ForEach(code.Write);
            if (plan.Pins.Count == 0)
            {
                WriteCall(code, part, slot, plan);
                WriteReturn(code, plan);
                return;
            }

            plan.Pins.Take(plan.Pins.Count - 1).ToList().ForEach(pin => code.Write($"fixed ({pin})"));
            using (code.Open($"fixed ({plan.Pins[plan.Pins.Count - 1]})"))
            {
                WriteCall(code, part, slot, plan);
                WriteReturn(code, plan);
            }
        }
    }

    // A plugin built against an older version of the contract lacks what came later; the rest was checked at load.
    private static void WriteMissing(CodeWriter code, StubPart part, SlotModel slot, StubPlan plan)
    {
        ContractModel contract = part.Contract;
        if (slot.Since == 1)
        {
            return;
        }

        using (code.Open($"if ({plan.Member(part.Field)}->{Identifiers.Escape(slot.FieldName)} == null)"))
        {
            if (!FallbackEmitter.HasFallback(slot))
            {
                code.Write($"throw {plan.Member("Missing")}({Fixed.Literal($"{contract.Type.Name}.{slot.Signature}")}, {Fixed.Literal(contract.Id)}, since: {slot.Since});");
                return;
            }

            string call = $"(({contract.Type.Qualified})new {FallbackEmitter.ClassName(part.Name, slot)}(this)).{Call(slot)};";
            if (slot.Result.Kind == MarshalKind.Void)
            {
                code.Write(call);
                code.Write("return;");
            }
            else
            {
                code.Write($"return {call}");
            }
        }

        code.Line();
    }

    private static void WriteCall(CodeWriter code, StubPart part, SlotModel slot, StubPlan plan)
    {
        string guard = plan.Local("guard");
        string error = plan.Local("error");
        string arguments = string.Join(", ", plan.Arguments.Prepend($"{guard}.Enter(this)"));
        code.Write($"TGuard {guard} = default;");
        code.Write($"{Fixed.Interop}.PdkError* {error} = {plan.Member(part.Field)}->{Identifiers.Escape(slot.FieldName)}({arguments});");
        code.Write($"{guard}.Leave(this);");
        plan.Cleanup.ForEach(code.Write);
        if (plan.Buffers.Count == 0)
        {
            code.Write(Fixed.KeepAlive);
        }

        if (plan.OnError.Count > 0)
        {
            using (code.Open($"if ({error} is not null)"))
            {
                plan.OnError.ForEach(code.Write);
            }
        }

        code.Write($"{Fixed.Interop}.Errors.ThrowIf({error}, this);");
    }

    // Each buffer is given back by who reads it; only where there are several, or what it holds is checked, may one be left unread.
    private static void WriteReturn(CodeWriter code, StubPlan plan)
    {
        if (plan.Buffers.Count < 2 && !plan.MayFailUnread)
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
            code.Write(Fixed.KeepAlive);
            code.Write("throw;");
        }
    }

    private static void WriteResults(CodeWriter code, StubPlan plan)
    {
        plan.After.ForEach(code.Write);
        if (plan.Buffers.Count > 0)
        {
            // The function that releases a buffer lives as long as the stub.
            code.Write(Fixed.KeepAlive);
        }

        if (plan.Result is not null)
        {
            code.Write($"return {plan.Result};");
        }
    }
}
