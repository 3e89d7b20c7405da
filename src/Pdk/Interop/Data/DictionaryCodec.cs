using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>A dictionary inside data: a <see cref="DataList"/> of entries, in each the key and behind it, aligned to 8 bytes, the value.</summary>
/// <typeparam name="TDictionary">The dictionary.</typeparam>
/// <typeparam name="TShape">How its entries are reached.</typeparam>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TKeyCodec">How a key crosses.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
/// <typeparam name="TValueCodec">How a value crosses.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct DictionaryCodec<TDictionary, TShape, TKey, TKeyCodec, TValue, TValueCodec> : IDataCodec<TDictionary>
    where TDictionary : class
    where TShape : struct, IDictionaryShape<TDictionary, TKey, TValue>
    where TKey : notnull
    where TKeyCodec : struct, IDataCodec<TKey>
    where TValueCodec : struct, IDataCodec<TValue>
{
    /// <inheritdoc/>
    public static int Size => sizeof(DataList);

    /// <inheritdoc/>
    public static int MinSize => sizeof(DataList);

    private static int ValueOffset => (TKeyCodec.Size + 7) & ~7;

    private static int Stride => (ValueOffset + TValueCodec.Size + 7) & ~7;

    /// <inheritdoc/>
    public static void Lower(TDictionary? value, byte* target, ref DataWriter writer)
    {
        DataList* list = (DataList*)target;
        if (value is null)
        {
            *list = default;
            return;
        }

        IEnumerable<KeyValuePair<TKey, TValue>> entries = TShape.Read(value, out int count);
        list->Count = count;
        list->Stride = Stride;
        list->Data = writer.Allocate((long)count * Stride);
        EntryWriter entry = new(list->Data, count);

        // By its own type, whose enumerator is no object.
        if (entries is Dictionary<TKey, TValue> dictionary)
        {
            foreach (KeyValuePair<TKey, TValue> pair in dictionary)
            {
                entry.Write(pair, ref writer);
            }
        }
        else
        {
            foreach (KeyValuePair<TKey, TValue> pair in entries)
            {
                entry.Write(pair, ref writer);
            }
        }

        list->Count = entry.Count;
    }

    /// <inheritdoc/>
    public static TDictionary? Lift(byte* source, int size, ref DataReader reader)
    {
        DataList* list = (DataList*)source;
        if (!list->Check(ValueOffset + TValueCodec.MinSize))
        {
            return null;
        }

        reader.Count(1);
        reader.Count(list->Count);
        Dictionary<TKey, TValue> made = new(list->Count);
        byte* entry = list->Data;
        for (int index = 0; index < list->Count; index++)
        {
            LiftEntry(made, entry, list->Stride, index, ref reader);
            entry += list->Stride;
        }

        return TShape.Make(made);
    }

    private static void LiftEntry(Dictionary<TKey, TValue> made, byte* entry, int stride, int index, ref DataReader reader)
    {
        TKey? key = default;
        bool isValue = false;
        try
        {
            key = TKeyCodec.Lift(entry, ValueOffset, ref reader);
            if (key is null)
            {
                throw new DataException("is null, and no key is");
            }

            isValue = true;
            TValue value = TValueCodec.Lift(entry + ValueOffset, stride - ValueOffset, ref reader)!;
            if (!made.TryAdd(key, value))
            {
                throw new DataException("has a key that an entry before it has");
            }
        }
        catch (DataException fault) when (fault.WithinEntry(index, key, isValue))
        {
            throw;
        }
    }

    private ref struct EntryWriter(byte* target, int count)
    {
        private byte* _target = target;

        internal int Count { get; private set; }

        internal void Write(KeyValuePair<TKey, TValue> pair, ref DataWriter writer)
        {
            // A dictionary that grew meanwhile must not be written behind its end.
            if (Count == count)
            {
                throw new InvalidOperationException("The dictionary was changed while it was read.");
            }

            bool isValue = false;
            try
            {
                TKeyCodec.Lower(pair.Key, _target, ref writer);
                isValue = true;
                TValueCodec.Lower(pair.Value, _target + ValueOffset, ref writer);
            }
            catch (DataException fault) when (fault.WithinEntry(Count, pair.Key, isValue))
            {
                throw;
            }

            _target += Stride;
            Count++;
        }
    }
}
