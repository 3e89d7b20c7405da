using Pdk;

namespace Golden;

/// <summary>A contract in UTF-16.</summary>
[PluginContract("golden.wide", Text = TextEncoding.Utf16)]
public partial interface IGoldenWide
{
    string? Echo(string? text);
}
