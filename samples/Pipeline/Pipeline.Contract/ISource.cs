using System.Diagnostics.CodeAnalysis;
using Pdk;

namespace Pipeline;

/// <summary>Where values come from.</summary>
/// <typeparam name="T">Their type.</typeparam>
[PluginContract("acme.source")]
public partial interface ISource<T>
{
    /// <summary>Takes the next value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>False if there are no more.</returns>
    bool TryRead([MaybeNullWhen(false)] out T value);
}
