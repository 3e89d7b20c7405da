using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Findings;

namespace Pdk.Analyzers;

/// <summary>Every rule of Pdk. Errors are only where what is built would be wrong or missing.</summary>
/// <remarks>PDK00xx contract and types, PDK01xx baseline, PDK02xx plugin, PDK03xx host, PDK09xx build.</remarks>
internal static partial class Rules
{
    /// <summary>Where the pages of the rules stand.</summary>
    internal const string Pages = "https://github.com/pdk-net/pdk/blob/main/docs/rules/";

    /// <summary>The message of a rule whose findings say all themselves.</summary>
    private const string AsFound = "{0}";

    /// <summary>What may be reported at contracts.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> OfContracts =>
    [
        ContractOutOfReach, MemberKind, ExportNameTaken, ExportName, ContractNotPartial, ContractId, ContractIdTwice,
        ContractBase, Since, SinceOrder,
        TypeCannotCross, StructLayout, StructDependsOnPlatform, EnumValues, StructBoolOrChar, StructField, StructHidden, SpanPlace, DataShape, Ownership,
        BaselineMissing, BaselineOutOfDate, ShippedMember, ShippedSignature, BaselineSince, ShippedType, BaselineOrphan,
        BaselineMalformed, BaselineNewer, ShippedBases,
    ];

    /// <summary>What may be reported at plugin classes and for a plugin project as a whole.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> OfPlugins =>
    [
        NoPlugin, PluginOutsidePlugin, PluginClass, PluginIdTwice, PluginConstructor, PluginId, PluginVersion, PluginWithoutContract, PluginContractRefused,
        ExportTwice, ExportLost,
    ];

    /// <summary>The rule of a finding.</summary>
    internal static DiagnosticDescriptor For(FindingKind kind) => kind switch
    {
        FindingKind.ContractNotPartial => ContractNotPartial,
        FindingKind.ContractNotAccessible or FindingKind.ContractGeneric => ContractOutOfReach,
        FindingKind.ContractId => ContractId,
        FindingKind.ContractClosure => ContractClosure,
        FindingKind.ContractBase => ContractBase,
        FindingKind.MemberKind => MemberKind,
        FindingKind.ExportName => ExportName,
        FindingKind.ExportNameTaken => ExportNameTaken,
        FindingKind.Since => Since,
        FindingKind.SinceOrder => SinceOrder,
        FindingKind.TypeCannotCross => TypeCannotCross,
        FindingKind.SpanPlace => SpanPlace,
        FindingKind.DataShape => DataShape,
        FindingKind.Ownership => Ownership,
        FindingKind.StructLayout => StructLayout,
        FindingKind.StructField => StructField,
        FindingKind.StructHidden => StructHidden,
        FindingKind.StructPadding or FindingKind.StructPointerSized => StructDependsOnPlatform,
        FindingKind.StructBoolOrChar => StructBoolOrChar,
        FindingKind.EnumValues => EnumValues,
        FindingKind.BaselineMissing => BaselineMissing,
        FindingKind.BaselineOutOfDate => BaselineOutOfDate,
        FindingKind.ShippedMember => ShippedMember,
        FindingKind.ShippedSignature => ShippedSignature,
        FindingKind.ShippedType => ShippedType,
        FindingKind.ShippedBases => ShippedBases,
        FindingKind.BaselineSince => BaselineSince,
        FindingKind.BaselineOrphan => BaselineOrphan,
        FindingKind.BaselineMalformed => BaselineMalformed,
        FindingKind.BaselineNewer => BaselineNewer,
        FindingKind.PluginClass => PluginClass,
        FindingKind.PluginConstructor => PluginConstructor,
        FindingKind.PluginId => PluginId,
        FindingKind.PluginVersion => PluginVersion,
        FindingKind.PluginContract => PluginWithoutContract,
        FindingKind.PluginContractRefused or FindingKind.ContractAbi => PluginContractRefused,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
