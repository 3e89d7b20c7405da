using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>Gives advice on the order, the export names and the addresses of a contract's members.</summary>
internal static class SlotAdvisor
{
    /// <summary>Looks at all members.</summary>
    /// <param name="contract">The contract's name.</param>
    /// <param name="slots">Its slots.</param>
    /// <param name="methods">The method or accessor of each slot.</param>
    /// <param name="baseline">The contract's baseline, which has the order, so that source has none; null if there is none.</param>
    /// <param name="findings">Gets the advice.</param>
    internal static void Advise(
        string contract, AbiList<SlotModel> slots, IReadOnlyList<IMethodSymbol> methods, BaselineFile? baseline, FindingList findings)
    {
        int version = 1;
        int shipped = baseline?.Contract?.Shipped ?? 0;
        int[] versions = [.. slots.Select(slot => version = Math.Max(version, slot.Since))];
        version = 1;
        foreach (SlotModel slot in slots)
        {
            if (baseline is null && slot.Since < version && slot.Kind != SlotKind.Remover)
            {
                findings.Advise(
                    FindingKind.SinceOrder,
                    methods[slot.Index].Place(),
                    $"{contract}.{slot.DisplayName} is of version {slot.Since} and stands behind a member of version {version}; a member's place is its slot, so move it in front of that, or say [Since({version})] if it is newer.",
                    Suggestions.Since(methods[slot.Index], methods, versions));
            }

            version = Math.Max(version, slot.Since);
            if (slot.Property is null && slot.Since > shipped)
            {
                AdviseAddresses($"{contract}.{slot.Name}", methods[slot.Index], findings);
            }
        }

        foreach (IGrouping<PropertyModel, SlotModel> accessors in slots.Where(slot => slot.Property is not null).GroupBy(slot => slot.Property!))
        {
            if (accessors.All(slot => slot.Since > shipped))
            {
                if (methods[accessors.First().Index].AssociatedSymbol is IPropertySymbol property)
                {
                    AdviseAddresses($"{contract}.{accessors.Key.Signature}", property, findings);
                }
            }
        }

        SlotNames.Assign(slots, taken: slot => findings.Advise(
            FindingKind.ExportNameTaken,
            methods[slot.Index].Place(),
            $"{contract}.{slot.DisplayName} says [Export(\"{slot.DeclaredExport}\")], which another member is exported as already, so this one gets a number; choose another name."));
    }

    private static void AdviseAddresses(string path, IMethodSymbol method, FindingList findings)
    {
        if (IsAddress(method.ReturnType))
        {
            findings.Advise(FindingKind.Ownership, method, $"{path}, result is {method.ReturnType.Short()}: of an address nothing says who frees it and when; return an array to hand memory over, or fill a span of the caller, or use {Number(method.ReturnType)} for a number.");
        }

        AdviseAddresses(path, method.Parameters, findings);
    }

    private static void AdviseAddresses(string path, IPropertySymbol property, FindingList findings)
    {
        if (IsAddress(property.Type))
        {
            findings.Advise(FindingKind.Ownership, property, $"{path} is {property.Type.Short()}: of an address nothing says who frees it and when; use an array to hand memory over, or a method that is lent a span, or {Number(property.Type)} for a number.");
        }

        AdviseAddresses(path, property.Parameters, findings);
    }

    private static void AdviseAddresses(string path, ImmutableArray<IParameterSymbol> parameters, FindingList findings)
    {
        foreach (IParameterSymbol parameter in parameters.Where(parameter => IsAddress(parameter.Type)))
        {
            findings.Advise(FindingKind.Ownership, parameter, $"{path}, {parameter.Name} is {parameter.Type.Short()}: of an address nothing says who frees it and when; pass memory that is lent for the call as a span, or use {Number(parameter.Type)} for a number.");
        }
    }

    private static bool IsAddress(ITypeSymbol type) => type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    private static string Number(ITypeSymbol type) => type.SpecialType == SpecialType.System_IntPtr ? "long" : "ulong";
}
