using Pdk;

namespace Golden;

/// <summary>An object that the host makes.</summary>
[PluginContract("golden.log")]
public partial interface IGoldenLog
{
    void Write(string text);
}
