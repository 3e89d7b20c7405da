namespace Pdk.Abi;

/// <summary>Which way a parameter goes.</summary>
public enum AbiDirection
{
    /// <summary>By value, to the callee.</summary>
    Value,

    /// <summary>By reference, to the callee, which does not write it (C# <c>in</c> and <c>ref readonly</c>).</summary>
    In,

    /// <summary>By reference, both ways.</summary>
    Ref,

    /// <summary>By reference, from the callee.</summary>
    Out,
}
