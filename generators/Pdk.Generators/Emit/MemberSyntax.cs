using Pdk.Abi;
using Pdk.CodeModel;
using Pdk.CodeModel.Model;
using Pdk.Generators.Emit.Marshalling;

namespace Pdk.Generators.Emit;

/// <summary>How a member of a contract is declared and used in C#.</summary>
internal static class MemberSyntax
{
    /// <summary>The explicit implementation of a member, up to its body or accessors.</summary>
    internal static string Head(ContractModel contract, StubMember member) => member.Property is { } property
        ? property.IsEvent ? $"event {property.Type.Name.TrimEnd('?')}? {contract.Type.Qualified}.{Identifiers.Escape(property.Name)}"
        : $"{(property.AllowsNull ? "[global::System.Diagnostics.CodeAnalysis.AllowNull]\n" : "")}{property.Type.Name} {contract.Type.Qualified}.{Name(property, Declare(property.Parameters))}"
        : $"{member.Slots[0].Result.Name} {contract.Type.Qualified}.{Identifiers.Escape(member.Slots[0].Name)}({Declare(member.Slots[0].Parameters)})";

    /// <summary>The word in front of an accessor's body.</summary>
    internal static string Word(SlotModel accessor) => accessor.Kind switch
    {
        SlotKind.Getter => "get",
        SlotKind.Setter => "set",
        SlotKind.Adder => "add",
        SlotKind.Remover => "remove",
        _ => throw new ArgumentOutOfRangeException(nameof(accessor), accessor.Kind, "A method has no accessors."),
    };

    /// <summary>A use of a member with the arguments of <see cref="Head"/>, which says no more of null than the member.</summary>
    internal static string Forward(string target, SlotModel slot)
    {
        IEnumerable<string> arguments = slot.Parameters.Select((parameter, index) =>
            $"{Marshaller.Word(parameter.Direction)}{Identifiers.Escape(parameter.Name)}{(IsLax(slot, index) ? Marshaller.Forgive(parameter.Type) : "")}");
        return Use(target, slot, arguments) + (slot.Kind is SlotKind.Setter or SlotKind.Adder or SlotKind.Remover ? "" : Marshaller.Forgive(slot.Result));
    }

    // Whether the implementation declares more than may be passed on.
    private static bool IsLax(SlotModel slot, int index) => slot.Property is { } property
        ? (index < property.Parameters.Count ? property.Parameters[index].Type : property.Type).IsNullable
        : slot.Parameters[index].Direction != AbiDirection.Value;

    /// <summary>A call of a method, or what reads or writes a property.</summary>
    internal static string Use(string target, SlotModel slot, IEnumerable<string> arguments)
    {
        string[] all = [.. arguments];
        return (slot.Kind, slot.Property) switch
        {
            (SlotKind.Getter, { } property) => Access(property, all),
            (SlotKind.Setter, { } property) => $"{Access(property, all.Take(all.Length - 1))} = {all[all.Length - 1]}",
            (SlotKind.Adder, { } changed) => $"{target}.{Identifiers.Escape(changed.Name)} += {all[0]}",
            (SlotKind.Remover, { } changed) => $"{target}.{Identifiers.Escape(changed.Name)} -= {all[0]}",
            _ => $"{target}.{Identifiers.Escape(slot.Name)}({string.Join(", ", all)})",
        };

        string Access(PropertyModel property, IEnumerable<string> indices) => property.IsIndexer
            ? $"{target}[{string.Join(", ", indices)}]"
            : $"{target}.{Identifiers.Escape(property.Name)}";
    }

    private static string Name(PropertyModel property, string parameters) =>
        property.IsIndexer ? $"this[{parameters}]" : Identifiers.Escape(property.Name);

    /// <summary>Parameters as they are declared.</summary>
    internal static string Declare(AbiList<ParameterModel> parameters) => string.Join(", ", parameters.Select(parameter =>
        $"{parameter.Modifier}{parameter.Type.Name} {Identifiers.Escape(parameter.Name)}"));
}
