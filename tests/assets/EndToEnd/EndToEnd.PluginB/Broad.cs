using Pdk;

namespace EndToEnd;

/// <summary>The same contracts as library A's class of this name, with a body for the member that came later.</summary>
[Plugin("endtoend.b", "2.0.0")]
public sealed class Broad : Values, IValues
{
    public override string PluginId() => "endtoend.b";

    string IValues.Describe(string name) => $"{name}, as B says";
}
