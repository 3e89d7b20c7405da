using Pdk;

namespace EndToEnd;

/// <summary>What has a number; another contract inherits it.</summary>
[PluginContract("endtoend.numbered")]
public partial interface INumbered : IDisposable
{
    /// <summary>The object's own number, from 1.</summary>
    int Number();

    /// <summary>The number after that.</summary>
    [Since(2)]
    int NextNumber() => Number() + 1;
}
