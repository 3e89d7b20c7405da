using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><see cref="IReadOnlyDictionary{TKey, TValue}"/>: a dictionary on arrival; its comparer stays where it is.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyDictionaryShape<TKey, TValue> : IDictionaryShape<IReadOnlyDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    public static IEnumerable<KeyValuePair<TKey, TValue>> Read(IReadOnlyDictionary<TKey, TValue> value) => value;

    /// <inheritdoc/>
    public static IReadOnlyDictionary<TKey, TValue> Make(Dictionary<TKey, TValue> made) => made;
}
