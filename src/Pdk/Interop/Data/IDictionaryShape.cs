using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>One of the types by which a dictionary is known. Implemented by structs.</summary>
/// <typeparam name="TDictionary">The type.</typeparam>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDictionaryShape<TDictionary, TKey, TValue>
    where TKey : notnull
{
    /// <summary>The entries of a dictionary.</summary>
    /// <param name="value">The dictionary.</param>
    /// <returns>What enumerates them.</returns>
    static abstract IEnumerable<KeyValuePair<TKey, TValue>> Read(TDictionary value);

    /// <summary>A dictionary that came from the other side.</summary>
    /// <param name="made">The dictionary.</param>
    /// <returns>The same.</returns>
    static abstract TDictionary Make(Dictionary<TKey, TValue> made);
}
