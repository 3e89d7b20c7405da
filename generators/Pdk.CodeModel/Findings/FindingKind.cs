namespace Pdk.CodeModel.Findings;

/// <summary>What may be wrong with a contract or a plugin class. Analyzers map each kind to a rule.</summary>
public enum FindingKind
{
    /// <summary>The contract's interface, or a type around it, is not partial.</summary>
    ContractNotPartial,

    /// <summary>The contract cannot be reached from generated code.</summary>
    ContractNotAccessible,

    /// <summary>A type around the contract is generic, or a type parameter of its own is variant.</summary>
    ContractGeneric,

    /// <summary>A generic contract cannot be closed over these types.</summary>
    ContractClosure,

    /// <summary>The contract's id is not one.</summary>
    ContractId,

    /// <summary>The contract's assembly carries no ABI for it, or that of other members.</summary>
    ContractAbi,

    /// <summary>The contract inherits an interface that does not cross.</summary>
    ContractBase,

    /// <summary>A member is of a kind that does not cross.</summary>
    MemberKind,

    /// <summary>A member's export name is not a C identifier.</summary>
    ExportName,

    /// <summary>A member's export name is that of a member before it. Advice.</summary>
    ExportNameTaken,

    /// <summary>A member's version is not a positive number.</summary>
    Since,

    /// <summary>A member stands behind one of a later version. Advice.</summary>
    SinceOrder,

    /// <summary>A type does not cross.</summary>
    TypeCannotCross,

    /// <summary>A span is a result, or is passed by reference.</summary>
    SpanPlace,

    /// <summary>A parameter or result may be an address of which nothing says whose it is. Advice.</summary>
    Ownership,

    /// <summary>A struct's layout is not fixed.</summary>
    StructLayout,

    /// <summary>A struct holds a reference or a pointer.</summary>
    StructField,

    /// <summary>A struct's real fields cannot be seen.</summary>
    StructHidden,

    /// <summary>Data cannot be taken apart and put together again.</summary>
    DataShape,

    /// <summary>A struct has bytes that are no field's. Advice.</summary>
    StructPadding,

    /// <summary>A struct's field is as wide as a pointer. Advice.</summary>
    StructPointerSized,

    /// <summary>A struct's field is a bool or a char, which C has of another form. Advice.</summary>
    StructBoolOrChar,

    /// <summary>An enum does not write its underlying type and all its values. Advice.</summary>
    EnumValues,

    /// <summary>A contract has no baseline. Differs.</summary>
    BaselineMissing,

    /// <summary>A baseline says otherwise of what has not shipped. Differs.</summary>
    BaselineOutOfDate,

    /// <summary>A member that has shipped was removed or renamed. Differs.</summary>
    ShippedMember,

    /// <summary>A member that has shipped has other parameters or another result. Differs.</summary>
    ShippedSignature,

    /// <summary>A struct or enum that has shipped was changed. Differs.</summary>
    ShippedType,

    /// <summary>The contracts were changed that a shipped one inherits. Differs.</summary>
    ShippedBases,

    /// <summary>The version of a member is not what the baseline asks for. Differs.</summary>
    BaselineSince,

    /// <summary>No contract has the id of a baseline. Differs.</summary>
    BaselineOrphan,

    /// <summary>A baseline cannot be read. Differs.</summary>
    BaselineMalformed,

    /// <summary>A baseline is of a syntax that came later. Differs.</summary>
    BaselineNewer,

    /// <summary>The plugin class is abstract, static, generic, or out of reach.</summary>
    PluginClass,

    /// <summary>The plugin class has no constructor that takes contracts only and that its assembly can call.</summary>
    PluginConstructor,

    /// <summary>The plugin's id is not one.</summary>
    PluginId,

    /// <summary>The plugin's version is not a SemVer text.</summary>
    PluginVersion,

    /// <summary>The plugin class implements no contract.</summary>
    PluginContract,

    /// <summary>The plugin class implements a contract that does not cross.</summary>
    PluginContractRefused,
}
