using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers;

/// <content>Rules of contracts and their members.</content>
internal static partial class Rules
{
    private const string ContractCategory = "Pdk.Contract";

    internal static readonly DiagnosticDescriptor ContractOutOfReach = new(
        "PDK0001",
        "Contract must be accessible and not variant",
        AsFound,
        ContractCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Generated code must be able to name the contract, and each closure of a generic contract is a contract of its own.",
        Pages + "PDK0001.md");

    internal static readonly DiagnosticDescriptor MemberKind = new(
        "PDK0002",
        "Member cannot be part of a contract",
        AsFound,
        ContractCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A contract consists of instance methods, properties and indexers; what is of another kind has no slot.",
        Pages + "PDK0002.md");

    internal static readonly DiagnosticDescriptor ExportNameTaken = new(
        "PDK0007",
        "Export name is taken",
        AsFound,
        ContractCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A C caller that uses the name calls the other member.",
        Pages + "PDK0007.md");

    internal static readonly DiagnosticDescriptor ExportName = new(
        "PDK0008",
        "Export name is not a C identifier",
        AsFound,
        ContractCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "C and other languages call exports by name.",
        Pages + "PDK0008.md");

    internal static readonly DiagnosticDescriptor ContractNotPartial = new(
        "PDK0010",
        "Contract must be partial",
        AsFound,
        ContractCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The generator adds the binding, through which a host finds the stub, to the interface itself.",
        Pages + "PDK0010.md");

    internal static readonly DiagnosticDescriptor ContractId = new(
        "PDK0011",
        "Contract id is not valid",
        AsFound,
        ContractCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Host and plugin know a contract by its id, and exported C names begin with it.",
        Pages + "PDK0011.md");

    internal static readonly DiagnosticDescriptor ContractIdTwice = new(
        "PDK0012",
        "Contract id is used twice",
        "The contracts '{0}' and '{1}' have the same id \"{2}\"; a host could not tell them apart, so give one of them another id",
        ContractCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Of two contracts with one id a plugin offers one, and the host calls it as the other.",
        Pages + "PDK0012.md",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor ContractBase = new(
        "PDK0013",
        "Contract inherits what cannot cross",
        AsFound,
        ContractCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A member that a contract inherits has no slot of its own.",
        Pages + "PDK0013.md");

    internal static readonly DiagnosticDescriptor Since = new(
        "PDK0014",
        "Version of a member is not positive",
        AsFound,
        ContractCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Versions of a contract count from 1.",
        Pages + "PDK0014.md");

    internal static readonly DiagnosticDescriptor SinceOrder = new(
        "PDK0015",
        "Member stands behind one of a later version",
        AsFound,
        ContractCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A member's place is its slot, so one that is inserted moves what has shipped.",
        Pages + "PDK0015.md");
}
