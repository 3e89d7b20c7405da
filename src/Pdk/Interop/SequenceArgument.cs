using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>A collection of plain data for one call: its own memory if the elements lie in a row, else a copy. Made by generated code.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct SequenceArgument<T>
{
    private readonly ReadOnlySpan<T> _elements;
    private readonly T[]? _rented;
    private readonly bool _isNull;

    internal SequenceArgument(ReadOnlySpan<T> elements, T[]? rented, bool isNull)
    {
        _elements = elements;
        _rented = rented;
        _isNull = isNull;
    }

    /// <summary>How many elements; 0 for null.</summary>
    public long Length => _elements.Length;

    /// <summary>What <see langword="fixed"/> pins: the first element; for an empty collection any place, since only the data of null is null.</summary>
    /// <returns>A reference.</returns>
    public ref readonly T GetPinnableReference()
    {
        if (_isNull)
        {
            return ref Unsafe.NullRef<T>();
        }

        // The data of an empty one is never read.
        return ref _elements.IsEmpty ? ref MemoryMarshal.GetArrayDataReference(Array.Empty<T>()) : ref MemoryMarshal.GetReference(_elements);
    }

    /// <summary>Gives the memory of a copy back, after the call.</summary>
    public void Free() => SequenceReader.Return(_rented);
}
