using Pdk;

namespace Pipeline;

/// <summary>Where values go.</summary>
/// <typeparam name="T">Their type.</typeparam>
[PluginContract("acme.sink")]
public partial interface ISink<T>
    where T : unmanaged
{
    /// <summary>Gives it values.</summary>
    /// <param name="values">The values, which it reads where they are.</param>
    void Write(ReadOnlySpan<T> values);

    /// <summary>Gives it a source, from which it takes values when it needs some.</summary>
    /// <param name="source">An object of whoever; another plugin's is called without the host.</param>
    void Connect(IBlockSource<T> source);
}
