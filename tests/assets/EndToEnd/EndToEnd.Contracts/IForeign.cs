using Pdk;

namespace EndToEnd;

/// <summary>An object of a plugin in C, whose calls read its memory.</summary>
[PluginContract("endtoend.foreign")]
public partial interface IForeign : IDisposable
{
    int Add(int value);

    /// <summary>Calls a function in between, <c>void function(void*)</c>.</summary>
    int AddAround(int value, nint function, nint context);
}
