namespace Pdk.Interop;

/// <summary>Errors of closures that nobody wrote.</summary>
internal static class ClosureErrors
{
    /// <summary>The error of a closure whose code is nowhere in the process.</summary>
    internal static PluginContractException NotClosed(Type contract)
    {
        string closure = TypeNames.InCSharp(contract);
        return new PluginContractException(
            $"The generic contract is not closed as {closure}: no assembly of this process has the code for these types. Write [assembly: PluginClosure<{closure}>] in the project that uses it.",
            PluginContractError.NotClosed);
    }
}
