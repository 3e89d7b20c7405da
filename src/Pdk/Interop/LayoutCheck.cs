using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>
/// Holds the layout that was computed for a struct when its contract was compiled against the one it has in this
/// process. Used by generated code: of debug builds, and of each build for tuples.
/// </summary>
/// <typeparam name="T">The struct. Unmanaged, which C# has no word for that means <c>T?</c> too.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LayoutCheck<T>
{
    private readonly string _name;

    // In an object, because a struct may be too large for a stack, and for an array.
    private Probe _probe;

    /// <summary>Compares size and alignment.</summary>
    /// <param name="name">The struct's name in the ABI text.</param>
    /// <param name="size">The computed size.</param>
    /// <param name="alignment">The computed alignment.</param>
    /// <exception cref="InvalidOperationException">The real one differs.</exception>
    public LayoutCheck(string name, int size, int alignment)
    {
        _name = name;
        Compare("size", size, Unsafe.SizeOf<T>());
        Compare("alignment", alignment, Unsafe.ByteOffset(ref _probe.First, ref Unsafe.As<T, byte>(ref Value)));
    }

    /// <summary>A value of the struct, whose fields are measured.</summary>
    public ref T Value => ref _probe.Value;

    /// <summary>Compares the offset of a field.</summary>
    /// <param name="name">The field's name in the ABI text.</param>
    /// <param name="offset">The computed offset.</param>
    /// <param name="field">The field of <see cref="Value"/>.</param>
    /// <typeparam name="TField">The field's type.</typeparam>
    /// <exception cref="InvalidOperationException">The real one differs.</exception>
    public void Field<TField>(string name, int offset, ref readonly TField field)
        => Compare($"offset of {name}", offset, Unsafe.ByteOffset(
            ref Unsafe.As<T, byte>(ref Value), ref Unsafe.As<TField, byte>(ref Unsafe.AsRef(in field))));

    private void Compare(string what, int computed, nint real)
    {
        if (computed != real)
        {
            throw new InvalidOperationException(
                $"The {what} of the struct {_name} is {real} here, and {computed} in the contract's ABI: its data would cross damaged. " +
                "Rebuild the contract's project against the assembly of the struct that runs here. If that does not help, " +
                "it is a bug in Pdk: please report it with the struct's declaration. A Release build checks this of tuples only.");
        }
    }

    // Shows the alignment: where a value lands behind one byte.
    private struct Probe(byte first, T value)
    {
        public byte First = first;
        public T Value = value;
    }
}
