using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>
/// Writes what runs a member's default body in the host when the plugin is too old to have the member: for each such
/// member an object that implements all of the contract but this one, and forwards to the stub.
/// </summary>
/// <remarks>
/// A stub cannot call the body itself: it implements the member, and C# has no <c>base(I)</c>. In the object the body sees
/// what the plugin has, and again the default of what it lacks.
/// </remarks>
internal static class FallbackEmitter
{
    /// <summary>The class that runs a member's default body.</summary>
    internal static string ClassName(string contract, StubMember member) => $"{contract}Without{member.FieldName}";

    /// <summary>Writes the classes of a contract; nothing if no member needs one.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="own">The contract.</param>
    /// <param name="bases">What it inherits.</param>
    internal static void Write(CodeWriter code, StubPart own, IReadOnlyList<StubPart> bases)
    {
        (StubPart Part, StubMember Member)[] all =
            [.. bases.Prepend(own).SelectMany(part => StubMember.Of(part.Contract), (part, member) => (part, member))];
        (StubPart Part, StubMember Member)[] optional = [.. all.Where(pair => pair.Member.HasFallback)];
        if (optional.Length == 0)
        {
            return;
        }

        ContractModel contract = own.Contract;
        string self = contract.Type.Qualified;
        code.Line();
        code.Write("/// <summary>Forwards what every plugin has, or what has no default.</summary>");
        WriteAttributes(code, contract);
        using (code.Open($"file abstract class {own.Name}Fallback({self} stub) : {self}"))
        {
            code.Write($"protected {self} Stub {{ get; }} = stub;");
            foreach ((StubPart part, StubMember member) in all.Except(optional))
            {
                WriteForward(code, own, part, member);
            }

            if (contract.IsDisposable)
            {
                code.Line();
                code.Write("void global::System.IDisposable.Dispose() => ((global::System.IDisposable)Stub).Dispose();");
            }
        }

        foreach ((StubPart part, StubMember member) in optional)
        {
            code.Line();
            code.Write($"/// <summary>Runs the default of {ExportEmitter.Xml(member.Signature)}, for plugins older than version {member.Since}.</summary>");
            WriteAttributes(code, contract);
            using (code.Open($"file sealed class {ClassName(part.Name, member)}({self} stub) : {own.Name}Fallback(stub), {self}"))
            {
                foreach ((StubPart otherPart, StubMember other) in optional.Where(other => other != (part, member)))
                {
                    WriteForward(code, own, otherPart, other);
                }
            }
        }
    }

    private static void WriteAttributes(CodeWriter code, ContractModel contract)
    {
        code.Write(Fixed.Attributes(contract.IsObsolete));
        code.Write(Fixed.HiddenInStackTraces);
    }

    private static void WriteForward(CodeWriter code, StubPart own, StubPart part, StubMember member)
    {
        string head = MemberSyntax.Head(part.Contract, member);
        code.Line();
        if (member.Property is null)
        {
            code.Write($"{head} => {Forward(own, part, member.Slots[0])};");
            return;
        }

        using (code.Open(head))
        {
            foreach (SlotModel accessor in member.Slots)
            {
                code.Write($"{MemberSyntax.Word(accessor)} => {Forward(own, part, accessor)};");
            }
        }
    }

    // A base's member through the base: a member of another contract may have its name.
    private static string Forward(StubPart own, StubPart part, SlotModel slot)
    {
        string stub = new StubPlan(slot).Member("Stub");
        return MemberSyntax.Forward(part == own ? stub : $"(({part.Contract.Type.Qualified}){stub})", slot);
    }
}
