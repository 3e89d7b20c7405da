using Pdk;

namespace EndToEnd;

/// <summary>One class with two contracts, all but one member inherited.</summary>
[Plugin("endtoend.a", "1.2.3-beta.1+build.7")]
public sealed class Broad : Values
{
    public override string PluginId() => "endtoend.a";
}
