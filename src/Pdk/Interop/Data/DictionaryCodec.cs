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

        IEnumerable<KeyValuePair<TKey, TValue>> entries = TShape.Read(value);
        if (entries is Dictionary<TKey, TValue> dictionary)
        {
            // By its own type, whose enumerator is no object.
            LowerEach(dictionary.GetEnumerator(), dictionary.Count, list, ref writer);
            return;
        }

        // Another type may say any count, and may change while it is read.
        List<KeyValuePair<TKey, TValue>> copy = [];
        foreach (KeyValuePair<TKey, TValue> entry in entries)
        {
            copy.Add(entry);
        }

        LowerEach(copy.GetEnumerator(), copy.Count, list, ref writer);
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
        LiftEach(list, made, ref reader);
        return TShape.Make(made);
    }

    private static void LowerEach<TEntries>(TEntries entries, int count, DataList* list, ref DataWriter writer)
        where TEntries : IEnumerator<KeyValuePair<TKey, TValue>>
    {
        // Read once: of keys or values that are classes all share one code, which looks its sizes up.
        int valueOffset = ValueOffset;
        int stride = Stride;
        byte* target = writer.Allocate((long)count * stride);
        list->Data = target;
        list->Stride = stride;
        int index = 0;
        bool isValue = false;
        TKey? key = default;
        try
        {
            for (; entries.MoveNext(); index++)
            {
                // A dictionary that grew meanwhile must not be written behind its end.
                if (index >= count)
                {
                    throw new InvalidOperationException("The dictionary was changed while it was read.");
                }

                (key, TValue value) = entries.Current;
                TKeyCodec.Lower(key, target, ref writer);
                isValue = true;
                TValueCodec.Lower(value, target + valueOffset, ref writer);
                isValue = false;
                target += stride;
            }
        }
        catch (DataException fault) when (fault.WithinEntry(index, key, isValue))
        {
            throw;
        }
        finally
        {
            entries.Dispose();
        }

        list->Count = index;
    }

    private static void LiftEach(DataList* list, Dictionary<TKey, TValue> made, ref DataReader reader)
    {
        int index = 0;
        int count = list->Count;
        int valueOffset = ValueOffset;
        int stride = list->Stride;
        byte* entry = list->Data;
        bool isValue = false;
        TKey? key = default;
        try
        {
            for (; index < count; index++)
            {
                key = TKeyCodec.Lift(entry, valueOffset, ref reader);
                if (key is null)
                {
                    throw new DataException("is null, and no key is");
                }

                isValue = true;
                TValue value = TValueCodec.Lift(entry + valueOffset, stride - valueOffset, ref reader)!;
                if (!made.TryAdd(key, value))
                {
                    throw new DataException("has a key that an entry before it has");
                }

                isValue = false;
                entry += stride;
            }
        }
        catch (DataException fault) when (fault.WithinEntry(index, key, isValue))
        {
            throw;
        }
    }
}
