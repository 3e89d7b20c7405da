using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><see cref="IDictionary{TKey, TValue}"/>: a dictionary on arrival; its comparer stays where it is.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MutableDictionaryShape<TKey, TValue> : IDictionaryShape<IDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    public static IEnumerable<KeyValuePair<TKey, TValue>> Read(IDictionary<TKey, TValue> value) => value;

    /// <inheritdoc/>
    public static IDictionary<TKey, TValue> Make(Dictionary<TKey, TValue> made) => made;
}
