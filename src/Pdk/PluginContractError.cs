namespace Pdk;

/// <summary>Why a contract cannot be used, in the order in which it is checked.</summary>
public enum PluginContractError
{
    /// <summary>The contract was refused when it was compiled; the message is the compiler's.</summary>
    Refused,

    /// <summary>The library, or the plugin asked for, does not offer the contract.</summary>
    NotOffered,

    /// <summary>There is no such plugin in the library.</summary>
    UnknownPlugin,

    /// <summary>Several plugins of the library offer the contract, and none was named.</summary>
    Ambiguous,

    /// <summary>The functions that the library offers for the contract are missing or damaged.</summary>
    BadVtable,

    /// <summary>The library's ABI text of the contract is missing, malformed or of a newer syntax.</summary>
    BadAbiText,

    /// <summary>The library was built against a contract of that id with another ABI; the message has every difference.</summary>
    Incompatible,

    /// <summary>The library has another idea of a type than a library loaded before, and than this application.</summary>
    Inconsistent,

    /// <summary>No assembly of the process has closed the generic contract over these types; the message says what to write.</summary>
    NotClosed,
}
