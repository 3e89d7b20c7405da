using Pdk;

namespace Golden;

/// <summary>A generic contract.</summary>
[PluginContract("golden.source")]
public partial interface IGoldenSource<T>
{
    bool TryNext(out T? value);
}
