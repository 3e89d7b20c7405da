using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><see cref="Dictionary{TKey, TValue}"/>; its comparer stays where it is.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryShape<TKey, TValue> : IDictionaryShape<Dictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    public static IEnumerable<KeyValuePair<TKey, TValue>> Read(Dictionary<TKey, TValue> value) => value;

    /// <inheritdoc/>
    public static Dictionary<TKey, TValue> Make(Dictionary<TKey, TValue> made) => made;
}
