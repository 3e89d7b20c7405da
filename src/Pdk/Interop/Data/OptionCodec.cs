using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><c>T?</c> of a value that is neither plain nor grows: a byte, of which 0 is null, and the value 8 bytes behind it.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TCodec">How it crosses.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct OptionCodec<T, TCodec> : IDataCodec<T?>
    where T : struct
    where TCodec : struct, IDataCodec<T>
{
    private const int Offset = 8;

    /// <inheritdoc/>
    public static int Size => Offset + TCodec.Size;

    /// <inheritdoc/>
    public static int MinSize => Offset + TCodec.Size;

    /// <inheritdoc/>
    public static void Lower(T? value, byte* target, ref DataWriter writer)
    {
        new Span<byte>(target, Size).Clear();
        if (value is { } present)
        {
            *target = 1;
            TCodec.Lower(present, target + Offset, ref writer);
        }
    }

    /// <inheritdoc/>
    public static T? Lift(byte* source, int size, ref DataReader reader) =>
        *source == 0 ? null : TCodec.Lift(source + Offset, TCodec.Size, ref reader);
}
