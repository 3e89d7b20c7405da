using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><c>T?</c> of a struct that grows: its native form, of which a size of 0 is null.</summary>
/// <typeparam name="T">The struct.</typeparam>
/// <typeparam name="TCodec">How it crosses.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct NullableCodec<T, TCodec> : IDataCodec<T?>
    where T : struct
    where TCodec : struct, IDataCodec<T>
{
    /// <inheritdoc/>
    public static int Size => TCodec.Size;

    /// <inheritdoc/>
    public static int MinSize => TCodec.MinSize;

    /// <inheritdoc/>
    public static void Lower(T? value, byte* target, ref DataWriter writer)
    {
        if (value is { } present)
        {
            TCodec.Lower(present, target, ref writer);
        }
        else
        {
            *(uint*)target = 0;
        }
    }

    /// <inheritdoc/>
    public static T? Lift(byte* source, int size, ref DataReader reader) =>
        *(uint*)source == 0 ? null : TCodec.Lift(source, size, ref reader);
}
