using System;
using Pdk;

namespace Golden;

/// <summary>An object that the plugin makes.</summary>
[PluginContract("golden.child")]
public partial interface IGoldenChild : IGoldenNamed, IDisposable
{
    IGolden Parent { get; }

    /// <summary>Writes into the log of <see cref="Parent"/>.</summary>
    void Say(string text);
}
