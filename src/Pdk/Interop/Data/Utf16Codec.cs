using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>string inside the data of a contract in UTF-16: data and a length in units.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Utf16Codec : IDataCodec<string>
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

        view->Data = writer.Allocate((long)value.Length * sizeof(char));
        view->Length = value.Length;
        value.CopyTo(new Span<char>(view->Data, value.Length));
    }

    /// <inheritdoc/>
    public static string? Lift(byte* source, int size, ref DataReader reader)
    {
        TextView* view = (TextView*)source;
        reader.Count(1 + (int)Math.Clamp(view->Length >> 5, 0, DataReader.MaxParts));
        return Utf16Marshaller.Lift((char*)view->Data, view->Length, "");
    }
}
