using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>
/// Writes what lets a stub be seen as a contract that it was not made for, by <c>is</c>, <c>as</c> and casts: an interface
/// whose members forward to a stub of that contract, and its registration.
/// </summary>
internal static class FacetEmitter
{
    /// <summary>Writes both.</summary>
    internal static void Write(CodeWriter code, StubPart own)
    {
        (ContractModel contract, string name, _) = own;
        string self = contract.Type.Qualified;
        code.Write(Fixed.GeneratedCode(contract.IsObsolete));
        if (contract.IsDisposable || contract.Bases.Count > 0)
        {
            code.Write(
                "[global::System.Diagnostics.CodeAnalysis.SuppressMessage(\"Usage\", \"CA2256\", "
                + "Justification = \"What is inherited has facets of its own, and each stub has Dispose.\")]");
        }

        code.Write("[global::System.Runtime.InteropServices.DynamicInterfaceCastableImplementation]");
        using (code.Open($"file interface {name}Facet : {self}"))
        {
            bool isFirst = true;
            foreach (StubMember member in StubMember.Of(contract))
            {
                if (!isFirst)
                {
                    code.Line();
                }

                isFirst = false;
                WriteForward(code, contract, member);
            }
        }

        code.Line();
        code.Write(Fixed.Attributes(contract.IsObsolete));
        using (code.Open($"file static class {name}Registration"))
        {
            code.Write("[global::System.Runtime.CompilerServices.ModuleInitializer]");
            code.Write($"internal static void Add() => {Fixed.Interop}.ContractRegistry.Add<{self}>({Fixed.Literal(contract.Id)}, typeof({name}Facet));");
        }
    }

    private static void WriteForward(CodeWriter code, ContractModel contract, StubMember member)
    {
        string target = $"{Fixed.Interop}.ContractRegistry.Facet<{contract.Type.Qualified}>(this)";
        string head = MemberSyntax.Head(contract, member);
        if (member.Property is null)
        {
            code.Write(Fixed.HiddenInStackTraces);
            code.Write($"{head} => {MemberSyntax.Forward(target, member.Slots[0])};");
            return;
        }

        if (!member.Property.IsEvent)
        {
            code.Write(Fixed.HiddenInDebuggers);
        }

        using (code.Open(head))
        {
            foreach (SlotModel accessor in member.Slots)
            {
                code.Write($"{MemberSyntax.Word(accessor)} => {MemberSyntax.Forward(target, accessor)};");
            }
        }
    }
}
