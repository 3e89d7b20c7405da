using Pdk;

namespace EndToEnd;

/// <summary>A contract that no library offers.</summary>
[PluginContract("endtoend.absent")]
public partial interface IAbsent
{
    void Nothing();
}
