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
    internal static void Write(CodeWriter code, ContractModel contract, string name)
    {
        SlotModel[] optional = [.. contract.Slots.Where(HasFallback)];
        if (optional.Length == 0)
        {
            return;
        }

        string self = contract.Type.Qualified;
        code.Line();
        code.Write("/// <summary>Forwards what every plugin has, or what has no default.</summary>");
        code.Write(Fixed.Attributes(contract.IsObsolete));
        code.Write(Fixed.HiddenInStackTraces);
        using (code.Open($"file abstract class {name}Fallback({self} stub) : {self}"))
        {
            code.Write($"protected {self} Stub {{ get; }} = stub;");
            foreach (SlotModel slot in contract.Slots.Except(optional))
            {
                WriteForward(code, contract, slot);
            }

            foreach (ContractModel inherited in contract.Bases)
            {
                // Through its own interface: a member of another one may have the name.
                inherited.Slots.ToList().ForEach(slot => WriteForward(code, inherited, slot, stub => $"(({inherited.Type.Qualified}){stub})"));
            }

            if (contract.IsDisposable)
            {
                code.Line();
                code.Write("void global::System.IDisposable.Dispose() => Stub.Dispose();");
            }
        }

        foreach (SlotModel slot in optional)
        {
            code.Line();
            code.Write($"/// <summary>Runs the default of {ExportEmitter.Xml(slot.Signature)}, for plugins older than version {slot.Since}.</summary>");
            code.Write(Fixed.Attributes(contract.IsObsolete));
            code.Write(Fixed.HiddenInStackTraces);
            using (code.Open($"file sealed class {ClassName(name, slot)}({self} stub) : {name}Fallback(stub), {self}"))
            {
                foreach (SlotModel other in optional.Where(other => other != slot))
                {
                    WriteForward(code, contract, other);
                }
            }
        }
    }

    private static void WriteForward(CodeWriter code, ContractModel contract, SlotModel slot, Func<string, string>? seenAs = null)
    {
        string stub = new StubPlan(slot).Member("Stub");
        code.Line();
        code.Write($"{StubEmitter.Head(contract, slot)} => {seenAs?.Invoke(stub) ?? stub}.{StubEmitter.Call(slot)};");
    }
}
