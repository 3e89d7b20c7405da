using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>string inside data: a <see cref="TextView"/> of strict UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct TextCodec : IDataCodec<string>
{
    /// <inheritdoc/>
    public static int Size => sizeof(TextView);

    /// <inheritdoc/>
    public static int MinSize => sizeof(TextView);

    /// <inheritdoc/>
    public static void Lower(string? value, byte* target, ref DataWriter writer)
    {
        TextView* view = (TextView*)target;
        if (value is null)
        {
            *view = default;
            return;
        }

        // Without counting if it fits, which three bytes for each unit are certain to do.
        Span<byte> rest = writer.Rest;
        int length = value.Length <= rest.Length ? Utf8Text.TryEncode(value, rest, null) : -1;
        if (length >= 0 && rest.Length > 0)
        {
            view->Data = writer.Take(length);
        }
        else
        {
            length = Utf8Text.ByteCount(value);
            view->Data = writer.Allocate(length);
            Utf8Text.Encode(value, new Span<byte>(view->Data, length), null);
        }

        view->Length = length;
    }

    /// <inheritdoc/>
    public static string? Lift(byte* source, int size, ref DataReader reader)
    {
        TextView* view = (TextView*)source;
        reader.Count(1 + (int)Math.Clamp(view->Length >> 6, 0, DataReader.MaxParts));
        return Utf8Text.Decode(view->Data, view->Length, null);
    }
}
