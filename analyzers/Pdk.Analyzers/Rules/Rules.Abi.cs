using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers;

/// <content>Rules of contracts that have a baseline, or should have one.</content>
internal static partial class Rules
{
    private const string AbiCategory = "Pdk.Abi";

    internal static readonly DiagnosticDescriptor BaselineMissing = new(
        "PDK0101",
        "Contract has no ABI baseline",
        AsFound,
        AbiCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Without a baseline only a plugin that no longer loads shows what a change has broken.",
        Pages + "PDK0101.md");

    internal static readonly DiagnosticDescriptor BaselineOutOfDate = new(
        "PDK0102",
        "ABI baseline is out of date",
        AsFound,
        AbiCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A change of the ABI is reviewed in the baseline, and slots are numbered by it.",
        Pages + "PDK0102.md");

    internal static readonly DiagnosticDescriptor ShippedMember = new(
        "PDK0103",
        "Shipped member was removed or renamed",
        AsFound,
        AbiCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Hosts and plugins in use call what has shipped.",
        Pages + "PDK0103.md");

    internal static readonly DiagnosticDescriptor ShippedSignature = new(
        "PDK0104",
        "Shipped member has another signature",
        AsFound,
        AbiCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Hosts and plugins in use pass what the shipped signature says.",
        Pages + "PDK0104.md");

    internal static readonly DiagnosticDescriptor BaselineSince = new(
        "PDK0105",
        "Member needs the version that adds it",
        AsFound,
        AbiCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A host knows by the version whether a plugin may lack a member.",
        Pages + "PDK0105.md");

    internal static readonly DiagnosticDescriptor ShippedType = new(
        "PDK0106",
        "Shipped struct or enum was changed",
        AsFound,
        AbiCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Structs cross as their bytes and enums as their numbers.",
        Pages + "PDK0106.md");

    internal static readonly DiagnosticDescriptor BaselineOrphan = new(
        "PDK0107",
        "No contract has the id of a baseline",
        AsFound,
        AbiCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A contract's id is for ever; under another one plugins in use are not found.",
        Pages + "PDK0107.md",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor BaselineMalformed = new(
        "PDK0108",
        "ABI baseline cannot be read",
        AsFound,
        AbiCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A baseline that cannot be read protects nothing.",
        Pages + "PDK0108.md");

    internal static readonly DiagnosticDescriptor BaselineNewer = new(
        "PDK0109",
        "ABI baseline is of a newer syntax",
        AsFound,
        AbiCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "What a later Pdk has written may mean what this one does not know.",
        Pages + "PDK0109.md");

    internal static readonly DiagnosticDescriptor ShippedBases = new(
        "PDK0110",
        "Shipped contract inherits other contracts",
        AsFound,
        AbiCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "An object of a shipped plugin cannot become one of a contract that it was not built with.",
        Pages + "PDK0110.md");
}
