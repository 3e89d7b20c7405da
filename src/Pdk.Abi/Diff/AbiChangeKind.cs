namespace Pdk.Abi.Diff;

/// <summary>What differs. The names are used in JSON reports and do not change.</summary>
public enum AbiChangeKind
{
    /// <summary>A contract: the root, or one of several.</summary>
    Contract,

    /// <summary>The contracts have different ids.</summary>
    ContractId,

    /// <summary>One side provides the contract, the other requires it.</summary>
    ContractRole,

    /// <summary>The host's contract does not inherit what the plugin's inherits.</summary>
    BaseAdded,

    /// <summary>The plugin's contract does not inherit what the host's inherits.</summary>
    BaseRemoved,

    /// <summary>A slot in which something differs.</summary>
    Slot,

    /// <summary>The host lacks a slot.</summary>
    SlotAdded,

    /// <summary>The plugin lacks a slot that the contract's growth explains.</summary>
    SlotMissing,

    /// <summary>The plugin lacks a slot that was there in the version it was built against.</summary>
    SlotRemoved,

    /// <summary>Another member stands in the slot.</summary>
    SlotName,

    /// <summary>The slot says another version; nothing follows from it for a call.</summary>
    SlotSince,

    /// <summary>The slot takes another number of parameters.</summary>
    ParameterCount,

    /// <summary>A parameter has another name; nothing follows from it for a call.</summary>
    ParameterName,

    /// <summary>A parameter goes another way.</summary>
    ParameterDirection,

    /// <summary>A parameter, result or field is of another type.</summary>
    Type,

    /// <summary>A struct in which something differs.</summary>
    Struct,

    /// <summary>A struct has another size.</summary>
    StructSize,

    /// <summary>A struct has another alignment.</summary>
    StructAlignment,

    /// <summary>A struct of the host lacks a field.</summary>
    FieldAdded,

    /// <summary>A struct of the plugin lacks a field.</summary>
    FieldRemoved,

    /// <summary>A field of another name lies at the same place.</summary>
    FieldName,

    /// <summary>A field lies at another offset.</summary>
    FieldOffset,

    /// <summary>An enum in which something differs.</summary>
    Enum,

    /// <summary>An enum is of another integer.</summary>
    EnumUnderlying,

    /// <summary>The host's enum lacks a value.</summary>
    EnumValueAdded,

    /// <summary>The plugin's enum lacks a value.</summary>
    EnumValueMissing,

    /// <summary>A name stands for another value.</summary>
    EnumValueChanged,

    /// <summary>A value has another name.</summary>
    EnumValueName,

    /// <summary>A parameter stands at another place.</summary>
    ParameterOrder,

    /// <summary>Only one side describes a contract that the host implements and a slot of both names.</summary>
    RequiredContract,

    /// <summary>Data in which something differs.</summary>
    Data,

    /// <summary>The host's data lacks a member.</summary>
    DataMemberAdded,

    /// <summary>The plugin's data lacks a member.</summary>
    DataMemberMissing,

    /// <summary>A member of data says another version; nothing follows from it for a call.</summary>
    DataMemberSince,

    /// <summary>A union in which something differs.</summary>
    Union,

    /// <summary>The host's union lacks a case.</summary>
    UnionCaseAdded,

    /// <summary>The plugin's union lacks a case.</summary>
    UnionCaseMissing,

    /// <summary>A tag stands for another case, or a case has another tag.</summary>
    UnionCaseChanged,
}
