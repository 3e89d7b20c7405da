using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>
/// A text lowered for one call: UTF-8 in the stub's frame if it fits, else in a chunk that the thread keeps.
/// Made by generated code; <see cref="Free"/> after the call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct TextArgument
{
    // A thread keeps the chunks of its last long texts, up to this size; larger ones are garbage after the call.
    private const int MaxKept = 1024 * 1024;

    [ThreadStatic]
    private static byte[]? t_chunk;

    // For a call with two long texts; a third is garbage after the call.
    [ThreadStatic]
    private static byte[]? t_secondChunk;

    private readonly byte[]? _chunk;

    private TextArgument(byte* data, long length, byte[]? chunk)
    {
        Data = data;
        Length = length;
        _chunk = chunk;
    }

    /// <summary>The bytes; null for a null text, never null for an empty one.</summary>
    public byte* Data { get; }

    /// <summary>How many bytes.</summary>
    public long Length { get; }

    /// <summary>Encodes a text.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="scratch">Memory of the caller's frame.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <returns>The bytes to pass.</returns>
    /// <exception cref="ArgumentException">The text holds a lone surrogate.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TextArgument Lower(string? text, Scratch* scratch, string name)
    {
        if (text is null)
        {
            return default;
        }

        int length = text.Length <= Scratch.Size ? Utf8Text.TryEncode(text, new Span<byte>(scratch, Scratch.Size), name) : -1;
        return length >= 0 ? new TextArgument((byte*)scratch, length, null) : LowerLong(text, name);
    }

    /// <summary>Gives the chunk back to the thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Free()
    {
        if (_chunk is not null)
        {
            Keep(_chunk);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TextArgument LowerLong(string text, string name)
    {
        int size = Utf8Text.ByteCount(text);
        byte[]? chunk = Take(ref t_chunk, size) ?? Take(ref t_secondChunk, size)
            ?? GC.AllocateUninitializedArray<byte>(Math.Max(size, 4096), pinned: true);

        // SAFETY: the array is pinned for its whole life and this struct holds it.
        byte* data = (byte*)Unsafe.AsPointer(ref chunk[0]);
        return new TextArgument(data, Utf8Text.Encode(text, chunk, name), chunk);
    }

    private static byte[]? Take(ref byte[]? kept, int size)
    {
        byte[]? chunk = kept;
        if (chunk is null || chunk.Length < size)
        {
            return null;
        }

        kept = null;
        return chunk;
    }

    // A free place first, else in place of a smaller one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep(byte[] chunk)
    {
        if (chunk.Length > MaxKept)
        {
            return;
        }

        if (t_chunk is null || (t_secondChunk is not null && t_chunk.Length < chunk.Length))
        {
            t_chunk = chunk;
        }
        else if (t_secondChunk is null || t_secondChunk.Length < chunk.Length)
        {
            t_secondChunk = chunk;
        }
    }
}
