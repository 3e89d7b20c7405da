using Pdk;

namespace Pipeline;

/// <summary>A source of values that also come in blocks.</summary>
/// <typeparam name="T">Their type.</typeparam>
[PluginContract("acme.source.block")]
public partial interface IBlockSource<T> : ISource<T>
    where T : unmanaged
{
    /// <summary>Takes as many values as there are and fit.</summary>
    /// <param name="into">Where the source writes them.</param>
    /// <returns>How many; 0 if there are no more.</returns>
    int Read(Span<T> into);
}
