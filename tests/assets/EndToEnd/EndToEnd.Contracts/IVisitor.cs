using Pdk;

namespace EndToEnd;

/// <summary>What a host implements for its plugins.</summary>
[PluginContract("endtoend.visitor")]
public partial interface IVisitor
{
    void Visit(string name, ILeaf? leaf);
}
