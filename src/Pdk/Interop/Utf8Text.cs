using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Pdk.Interop;

/// <summary>UTF-16 to UTF-8 and back, strict both ways: what cannot be carried is an error that names the place, never a replacement.</summary>
/// <remarks>The name is that of the parameter; null inside data, of which the codecs around the text know the path.</remarks>
internal static unsafe class Utf8Text
{
    /// <summary>How many bytes a text needs; counts a lone surrogate as three, which <see cref="Encode"/> then refuses.</summary>
    internal static int ByteCount(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Encodes a text into memory that holds it.</summary>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="ArgumentException">The text holds a lone surrogate.</exception>
    internal static int Encode(string text, Span<byte> bytes, string? name)
    {
        int written = TryEncode(text, bytes, name);
        Debug.Assert(written >= 0, "the caller counted");
        return written;
    }

    /// <summary>Encodes a text into memory that may be too small.</summary>
    /// <returns>How many bytes were written; -1 if it does not fit.</returns>
    /// <exception cref="ArgumentException">The text holds a lone surrogate.</exception>
    internal static int TryEncode(string text, Span<byte> bytes, string? name)
    {
        if (text.Length <= AsciiText.MaxLength && text.Length <= bytes.Length && AsciiText.TryNarrow(text, bytes))
        {
            return text.Length;
        }

        OperationStatus status = Utf8.FromUtf16(text, bytes, out int read, out int written, replaceInvalidSequences: false);
        if (status == OperationStatus.Done)
        {
            return written;
        }

        if (status != OperationStatus.DestinationTooSmall)
        {
            ThrowLoneSurrogate(text, read, name);
        }

        return -1;
    }

    /// <summary>Decodes borrowed bytes.</summary>
    /// <returns>The text; null for null data.</returns>
    /// <exception cref="ArgumentException">The bytes are not UTF-8, or the length is impossible.</exception>
    internal static string? Decode(byte* data, long length, string? name)
    {
        if (data is null)
        {
            return length == 0 ? null : throw DataException.At("text", name, $"has no data but a length of {length}");
        }

        if (length is < 0 or > int.MaxValue)
        {
            throw DataException.At("text", name, $"has an impossible length of {length} bytes");
        }

        ReadOnlySpan<byte> bytes = new(data, (int)length);
        return (bytes.Length <= AsciiText.MaxLength ? AsciiText.TryWiden(bytes) : null) ?? DecodeAny(bytes, name);
    }

    [SkipLocalsInit]
    private static string DecodeAny(ReadOnlySpan<byte> bytes, string? name)
    {
        const int Short = 256;
        if (bytes.Length > Short)
        {
            return DecodeLong(bytes, name);
        }

        Span<char> chars = stackalloc char[Short];
        OperationStatus status = Utf8.ToUtf16(bytes, chars, out int read, out int written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
        {
            ThrowNotUtf8(bytes, read, name);
        }

        return new string(chars[..written]);
    }

    private static string DecodeLong(ReadOnlySpan<byte> bytes, string? name)
    {
        // Counting is cheap beside a second copy; a bad byte counts as U+FFFD here and is refused below.
        string text = new('\0', Encoding.UTF8.GetCharCount(bytes));
        fixed (char* chars = text)
        {
            // SAFETY: nobody else has seen the new string yet.
            OperationStatus status = Utf8.ToUtf16(
                bytes, new Span<char>(chars, text.Length), out int read, out _, replaceInvalidSequences: false);
            if (status != OperationStatus.Done)
            {
                ThrowNotUtf8(bytes, read, name);
            }
        }

        return text;
    }

    [DoesNotReturn]
    private static void ThrowLoneSurrogate(string text, int index, string? name) => throw DataException.At(
        "text", name, $"has a lone surrogate (U+{(int)text[index]:X4}) at index {index}, which UTF-8 cannot carry");

    [DoesNotReturn]
    private static void ThrowNotUtf8(ReadOnlySpan<byte> bytes, int index, string? name) => throw DataException.At(
        "text", name, $"is not UTF-8: byte 0x{bytes[index]:X2} at offset {index}");
}
