using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>A value that may grow, as a member: a pointer to its native form, so that no member behind it moves. Null is null.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TCodec">How it crosses.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct PointerCodec<T, TCodec> : IDataCodec<T>
    where TCodec : struct, IDataCodec<T>
{
    /// <inheritdoc/>
    public static int Size => sizeof(void*);

    /// <inheritdoc/>
    public static int MinSize => sizeof(void*);

    /// <inheritdoc/>
    public static void Lower(T? value, byte* target, ref DataWriter writer)
    {
        if (value is null)
        {
            *(byte**)target = null;
            return;
        }

        byte* inner = writer.Allocate(TCodec.Size);
        *(byte**)target = inner;
        TCodec.Lower(value, inner, ref writer);
    }

    /// <inheritdoc/>
    public static T? Lift(byte* source, int size, ref DataReader reader)
    {
        byte* inner = *(byte**)source;
        return inner is not null ? TCodec.Lift(inner, int.MaxValue, ref reader) : Null.Of<T>();
    }
}
