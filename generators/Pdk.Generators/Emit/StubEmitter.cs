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
        WriteAttributes(code, contract);
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
                foreach (StubMember member in StubMember.Of(part.Contract))
                {
                    code.Line();
                    WriteMember(code, part, member);
                }
            }
        }
    }

    /// <summary>Writes what stands behind a delegate: a stub whose one method is no interface's.</summary>
    internal static void WriteDelegate(CodeWriter code, StubPart own)
    {
        (ContractModel contract, string name, _) = own;
        SlotModel invoke = contract.Slots[0];
        WriteAttributes(code, contract);
        using (code.Open($"file sealed unsafe class {name}Stub<TGuard> : {Fixed.Interop}.PluginStub\n    where TGuard : struct, {Fixed.Interop}.ICallGuard"))
        {
            code.Write($"private readonly {name}Vtable* {own.Field};");
            code.Line();
            using (code.Open($"internal {name}Stub({Fixed.Interop}.ObjectReference reference)\n    : base(reference)"))
            {
                code.Write($"{own.Field} = ({name}Vtable*)reference.Handle.Vtable;");
            }

            code.Line();
            WriteMethod(code, own, new StubMember(contract.Slots), invoke, $"internal {invoke.Result.Name} Invoke({MemberSyntax.Declare(invoke.Parameters)})");
        }
    }

    private static void WriteAttributes(CodeWriter code, ContractModel contract)
    {
        code.Write(Fixed.Attributes(contract.IsObsolete));
        code.Write(Fixed.HiddenInStackTraces);
        code.Write("[global::System.Runtime.CompilerServices.SkipLocalsInit]");
    }

    private static void WriteMember(CodeWriter code, StubPart part, StubMember member)
    {
        string head = MemberSyntax.Head(part.Contract, member);
        if (member.Property is null)
        {
            WriteMethod(code, part, member, member.Slots[0], head);
            return;
        }

        if (!member.Property.IsEvent)
        {
            code.Write(Fixed.HiddenInDebuggers);
        }

        using (code.Open(head))
        {
            for (int index = 0; index < member.Slots.Count; index++)
            {
                if (index > 0)
                {
                    code.Line();
                }

                WriteMethod(code, part, member, member.Slots[index], MemberSyntax.Word(member.Slots[index]));
            }
        }
    }

    private static void WriteMethod(CodeWriter code, StubPart part, StubMember member, SlotModel slot, string head)
    {
        StubPlan plan = new(slot);
        foreach (ParameterModel parameter in slot.Parameters)
        {
            Marshaller.Of(parameter.Type).Stub(parameter, plan);
        }

        Marshaller.Of(slot.Result).StubResult(slot.Result, plan);

        using (code.Open(head))
        {
            WriteMissing(code, part, member, slot, plan);
            plan.Declarations.ForEach(code.Write);
            if (plan.Finally.Count == 0)
            {
                WriteBody(code, part, slot, plan);
                return;
            }

            using (code.Open("try"))
            {
                WriteBody(code, part, slot, plan);
            }

            using (code.Open("finally"))
            {
                plan.Finally.AsEnumerable().Reverse().ToList().ForEach(code.Write);
            }
        }
    }

    private static void WriteBody(CodeWriter code, StubPart part, SlotModel slot, StubPlan plan)
    {
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

    // A plugin built against an older version of the contract lacks what came later; the rest was checked at load.
    private static void WriteMissing(CodeWriter code, StubPart part, StubMember member, SlotModel slot, StubPlan plan)
    {
        ContractModel contract = part.Contract;
        if (slot.Since == 1)
        {
            return;
        }

        using (code.Open($"if ({plan.Member(part.Field)}->{Identifiers.Escape(slot.FieldName)} == null)"))
        {
            if (!member.HasFallback)
            {
                code.Write($"throw {plan.Member("Missing")}({Fixed.Literal($"{contract.Type.Name}.{slot.Signature}")}, {Fixed.Literal(contract.Id)}, since: {slot.Since});");
                return;
            }

            string call = MemberSyntax.Forward($"(({contract.Type.Qualified})new {FallbackEmitter.ClassName(part.Name, member)}(this))", slot) + ";";
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
        int results = plan.Buffers.Count + plan.Handles.Count;
        if (results == 0 || (results == 1 && !plan.MayFailUnread))
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
            plan.Handles.ForEach(handle => code.Write($"{Fixed.Interop}.HandleMarshaller.Release(&{handle});"));
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
