using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>
/// How values of a type lie in native memory inside data: both directions of it, side by side. Implemented by structs that
/// generated code puts together as type arguments, so that no call in a graph of values is virtual.
/// </summary>
/// <typeparam name="T">The type in C#, without annotations of null.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IDataCodec<T>
{
    /// <summary>Bytes of the native form, a multiple of its alignment.</summary>
    static abstract int Size { get; }

    /// <summary>The fewest bytes that another version of the same type may have: less than <see cref="Size"/> only for what grows.</summary>
    static abstract int MinSize { get; }

    /// <summary>Whether the native form is the value's own memory, so that many of them are copied as one block.</summary>
    static virtual bool IsBlock => false;

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="target"><see cref="Size"/> bytes.</param>
    /// <param name="writer">Where what the value refers to goes.</param>
    /// <exception cref="DataException">The value cannot cross.</exception>
    static abstract void Lower(T? value, byte* target, ref DataWriter writer);

    /// <summary>Reads a value into objects of this side.</summary>
    /// <param name="source">The native form, borrowed.</param>
    /// <param name="size">How many bytes it may have; at least <see cref="MinSize"/>.</param>
    /// <param name="reader">Counts what is read.</param>
    /// <returns>The value.</returns>
    /// <exception cref="DataException">What lies there is no value of the type.</exception>
    static abstract T? Lift(byte* source, int size, ref DataReader reader);

    /// <summary>Looks whether .NET has all values of a block, before anything reads them.</summary>
    /// <param name="data">The block.</param>
    /// <param name="count">How many values.</param>
    static virtual void Check(byte* data, int count)
    {
    }
}
