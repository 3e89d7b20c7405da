namespace Pdk.CodeModel.Findings;

/// <summary>What may be wrong with a contract or a plugin class. Analyzers map each kind to a rule.</summary>
public enum FindingKind
{
    /// <summary>The contract's interface, or a type around it, is not partial.</summary>
    ContractNotPartial,

    /// <summary>The contract cannot be reached from generated code.</summary>
    ContractNotAccessible,

    /// <summary>The contract, or a type around it, is generic.</summary>
    ContractGeneric,

    /// <summary>The contract's id is not one.</summary>
    ContractId,

    /// <summary>The contract inherits an interface that does not cross.</summary>
    ContractBase,

    /// <summary>A member is of a kind that does not cross.</summary>
    MemberKind,

    /// <summary>A member's export name is not a C identifier.</summary>
    ExportName,

    /// <summary>A member's version is not a positive number.</summary>
    Since,

    /// <summary>A type does not cross.</summary>
    TypeCannotCross,

    /// <summary>A struct's layout is not fixed, or its real fields cannot be seen.</summary>
    StructLayout,

    /// <summary>The plugin class is abstract, static, generic, or out of reach.</summary>
    PluginClass,

    /// <summary>The plugin class has no parameterless constructor that its assembly can call.</summary>
    PluginConstructor,

    /// <summary>The plugin's id is not one, or another class of the library has it too.</summary>
    PluginId,

    /// <summary>The plugin's version is not a SemVer text.</summary>
    PluginVersion,

    /// <summary>The plugin class implements no contract that crosses.</summary>
    PluginContract,
}
