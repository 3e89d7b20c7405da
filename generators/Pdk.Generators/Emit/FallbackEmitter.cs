using Pdk.CodeModel;
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
    /// <summary>Whether a plugin may lack a member, and the member has a body to run then.</summary>
    internal static bool HasFallback(SlotModel slot) => slot.Since > 1 && slot.HasDefaultBody;

    /// <summary>The class that runs a member's default body.</summary>
    internal static string ClassName(string contract, SlotModel slot) => $"{contract}Without{slot.FieldName}";

    /// <summary>Writes the classes of a contract; nothing if no member needs one.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="own">The contract.</param>
    /// <param name="bases">What it inherits.</param>
    internal static void Write(CodeWriter code, StubPart own, IReadOnlyList<StubPart> bases)
    {
        (StubPart Part, SlotModel Slot)[] all =
            [.. bases.Prepend(own).SelectMany(part => part.Contract.Slots, (part, slot) => (part, slot))];
        (StubPart Part, SlotModel Slot)[] optional = [.. all.Where(member => HasFallback(member.Slot))];
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
            foreach ((StubPart part, SlotModel slot) in all.Except(optional))
            {
                WriteForward(code, own, part, slot);
            }

            if (contract.IsDisposable)
            {
                code.Line();
                code.Write("void global::System.IDisposable.Dispose() => ((global::System.IDisposable)Stub).Dispose();");
            }
        }

        foreach ((StubPart part, SlotModel slot) in optional)
        {
            code.Line();
            code.Write($"/// <summary>Runs the default of {ExportEmitter.Xml(slot.Signature)}, for plugins older than version {slot.Since}.</summary>");
            WriteAttributes(code, contract);
            using (code.Open($"file sealed class {ClassName(part.Name, slot)}({self} stub) : {own.Name}Fallback(stub), {self}"))
            {
                foreach ((StubPart otherPart, SlotModel other) in optional.Where(other => other != (part, slot)))
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

    private static void WriteForward(CodeWriter code, StubPart own, StubPart part, SlotModel slot)
    {
        // A base's member through the base: a member of another contract may have its name.
        string stub = new StubPlan(slot).Member("Stub");
        string target = part == own ? stub : $"(({part.Contract.Type.Qualified}){stub})";
        code.Line();
        code.Write($"{StubEmitter.Head(part.Contract, slot)} => {target}.{StubEmitter.Call(slot)};");
    }
}
