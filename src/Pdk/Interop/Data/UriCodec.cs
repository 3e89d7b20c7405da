using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>Uri inside data: its text, as UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct UriCodec : IDataCodec<Uri>
{
    /// <inheritdoc/>
    public static int Size => TextCodec.Size;

    /// <inheritdoc/>
    public static int MinSize => TextCodec.Size;

    /// <inheritdoc/>
    public static void Lower(Uri? value, byte* target, ref DataWriter writer) => TextCodec.Lower(UriText.Lower(value), target, ref writer);

    /// <inheritdoc/>
    public static Uri? Lift(byte* source, int size, ref DataReader reader) => UriText.Lift(TextCodec.Lift(source, size, ref reader), "");
}
