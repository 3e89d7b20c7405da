using Pdk;

namespace EndToEnd;

/// <summary>An object that cannot be created, or cannot be disposed.</summary>
[PluginContract("endtoend.fragile")]
public partial interface IFragile : IDisposable
{
    int Touch();
}
