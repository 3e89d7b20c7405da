using System.ComponentModel;

// SAFETY: T is unmanaged wherever a codec says that it is a block.
#pragma warning disable CS8500

namespace Pdk.Interop;

/// <summary>A sequence inside data: a <see cref="DataList"/>, the elements in a row behind it; of plain data as one block.</summary>
/// <typeparam name="TSequence">The collection.</typeparam>
/// <typeparam name="TShape">How its elements are reached.</typeparam>
/// <typeparam name="T">Its element.</typeparam>
/// <typeparam name="TCodec">How an element crosses.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct SequenceCodec<TSequence, TShape, T, TCodec> : IDataCodec<TSequence>
    where TShape : struct, ISequenceShape<TSequence, T>
    where TCodec : struct, IDataCodec<T>
{
    /// <inheritdoc/>
    public static int Size => sizeof(DataList);

    /// <inheritdoc/>
    public static int MinSize => sizeof(DataList);

    /// <inheritdoc/>
    public static void Lower(TSequence? value, byte* target, ref DataWriter writer)
    {
        DataList* list = (DataList*)target;
        if (TShape.IsNull(value))
        {
            *list = default;
            return;
        }

        ReadOnlySpan<T> elements = TShape.Read(value!, out T[]? rented);
        list->Count = elements.Length;
        list->Stride = TCodec.Size;
        list->Data = writer.Allocate((long)elements.Length * TCodec.Size);
        if (TCodec.IsBlock)
        {
            elements.CopyTo(new Span<T>(list->Data, elements.Length));
        }
        else
        {
            LowerEach(elements, list->Data, ref writer);
        }

        SequenceReader.Return(rented);
    }

    /// <inheritdoc/>
    public static TSequence? Lift(byte* source, int size, ref DataReader reader)
    {
        DataList* list = (DataList*)source;
        if (!list->Check(TCodec.MinSize))
        {
            return Null.Sequence<TSequence, TShape, T>();
        }

        int count = list->Count;
        if (TCodec.IsBlock)
        {
            // One block is one part, but for what it weighs.
            reader.Count(1 + (int)Math.Min(((long)count * TCodec.Size) >> 6, DataReader.MaxParts));
        }
        else
        {
            reader.Count(1);
            reader.Count(count);
        }

        Span<T> elements = TShape.Begin(count, out TSequence made);
        if (TCodec.IsBlock && list->Stride == TCodec.Size)
        {
            TCodec.Check(list->Data, count);
            new ReadOnlySpan<T>(list->Data, count).CopyTo(elements);
        }
        else
        {
            LiftEach(list, elements, ref reader);
        }

        return TShape.End(made, elements);
    }

    private static void LowerEach(ReadOnlySpan<T> elements, byte* target, ref DataWriter writer)
    {
        int index = 0;
        try
        {
            for (; index < elements.Length; index++)
            {
                TCodec.Lower(elements[index], target, ref writer);
                target += TCodec.Size;
            }
        }
        catch (DataException fault) when (fault.Within(index))
        {
            throw;
        }
    }

    private static void LiftEach(DataList* list, Span<T> elements, ref DataReader reader)
    {
        int index = 0;
        int stride = list->Stride;
        byte* element = list->Data;
        try
        {
            for (; index < elements.Length; index++)
            {
                elements[index] = TCodec.Lift(element, stride, ref reader)!;
                element += stride;
            }
        }
        catch (DataException fault) when (fault.Within(index))
        {
            throw;
        }
    }
}
