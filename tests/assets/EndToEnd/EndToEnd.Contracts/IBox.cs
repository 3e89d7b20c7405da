using Pdk;

namespace EndToEnd;

/// <summary>A generic contract.</summary>
[PluginContract("endtoend.box")]
public partial interface IBox<T>
{
    T Value { get; set; }
}
