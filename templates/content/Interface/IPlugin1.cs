using Pdk;

namespace PdkApp1_Namespace;

/// <summary>What a plugin offers and the host calls.</summary>
[PluginContract("pdkapp1-id")]
public partial interface IPlugin1
{
    /// <summary>Says hello.</summary>
    string Greet(string name);
}
