using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// SAFETY: T is unmanaged wherever generated code calls this; the constraint would refuse T?, which is. The constructor of a
// span over a pointer throws for anything else.
#pragma warning disable CS8500

namespace Pdk.Interop;

/// <summary>
/// Collections of plain data across the boundary, as one block like arrays: pinned where the elements lie in a row, copied once
/// into a collection of the receiver. Called by generated code.
/// </summary>
/// <typeparam name="TSequence">The collection.</typeparam>
/// <typeparam name="TShape">How its elements are reached.</typeparam>
/// <typeparam name="T">Its element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class SequenceMarshaller<TSequence, TShape, T>
    where TShape : struct, ISequenceShape<TSequence, T>
{
    /// <summary>The elements of an argument.</summary>
    /// <param name="value">The collection, or null.</param>
    /// <returns>What to pin.</returns>
    public static SequenceArgument<T> Open(TSequence? value)
    {
        if (TShape.IsNull(value))
        {
            return new SequenceArgument<T>(default, null, isNull: true);
        }

        ReadOnlySpan<T> elements = TShape.Read(value!, out T[]? rented);
        return new SequenceArgument<T>(elements, rented, isNull: false);
    }

    /// <summary>Copies an argument.</summary>
    /// <param name="data">The elements; null is a null collection.</param>
    /// <param name="length">How many elements.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <returns>A new collection, or null.</returns>
    /// <exception cref="ArgumentException">The length is impossible, or an element stands in a set twice.</exception>
    public static TSequence? Lift(T* data, long length, string name)
    {
        if (data is null && length == 0)
        {
            return Null.Sequence<TSequence, TShape, T>();
        }

        ReadOnlySpan<T> source = SpanMarshaller.LiftReadOnly(data, length, name);
        Span<T> elements = TShape.Begin(source.Length, out TSequence made);
        source.CopyTo(elements);
        try
        {
            return TShape.End(made, elements);
        }
        catch (DataException fault)
        {
            throw fault.ToException(name);
        }
    }

    /// <summary>Writes a result: into the caller's scratch if it fits, else into memory that the caller releases.</summary>
    /// <param name="value">The collection, or null.</param>
    /// <param name="result">The caller's buffer.</param>
    public static void Lower(TSequence? value, PdkBuffer* result)
    {
        if (TShape.IsNull(value))
        {
            *result = default;
            return;
        }

        ReadOnlySpan<T> elements = TShape.Read(value!, out T[]? rented);
        long size = (long)elements.Length * sizeof(T);
        result->Length = elements.Length;
        result->Release = null;
        if (result->Data is null || size > result->Capacity)
        {
            void* block = NativeMemory.Alloc((nuint)Math.Max(size, 1));
            result->Data = block;
            result->Owner = block;
            result->Release = &Sequences.Free;
        }

        elements.CopyTo(new Span<T>(result->Data, elements.Length));
        SequenceReader.Return(rented);
    }

    /// <summary>Copies a result and gives its memory back.</summary>
    /// <param name="result">The buffer that the call filled.</param>
    /// <param name="name">The result or parameter, for the error.</param>
    /// <returns>A new collection, or null.</returns>
    /// <exception cref="ArgumentException">The length is impossible, or an element stands in a set twice.</exception>
    public static TSequence? Lift(PdkBuffer* result, string name)
    {
        try
        {
            return Lift((T*)result->Data, result->Length, name);
        }
        finally
        {
            Buffers.Release(result);
        }
    }
}
