using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>Texts across the boundary: arguments are borrowed UTF-8 bytes, results come in a <see cref="PdkBuffer"/>. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class TextMarshaller
{
    /// <summary>Reads a text argument.</summary>
    /// <param name="data">UTF-8 bytes; null is a null text.</param>
    /// <param name="length">How many bytes.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <returns>The text, or null.</returns>
    /// <exception cref="ArgumentException">The bytes are not UTF-8, or the length is impossible.</exception>
    public static string? Lift(byte* data, long length, string name) => Utf8Text.Decode(data, length, name);

    /// <summary>Writes a text result: into the caller's scratch if it fits, else into memory that the caller releases.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="result">The caller's buffer.</param>
    /// <param name="name">The result or parameter, for the error.</param>
    /// <exception cref="ArgumentException">The text holds a lone surrogate.</exception>
    public static void Lower(string? text, PdkBuffer* result, string name)
    {
        if (text is null)
        {
            *result = default;
            return;
        }

        // Without counting if three bytes for each unit fit, which is certain to be enough.
        long capacity = result->Data is null ? 0 : result->Capacity;
        bool fits = text.Length * 3L <= capacity || (text.Length <= capacity && Utf8Text.ByteCount(text) <= capacity);
        if (result->Data is not null && fits)
        {
            result->Length = Utf8Text.Encode(text, new Span<byte>(result->Data, (int)Math.Min(capacity, int.MaxValue)), name);
            result->Release = null;
            return;
        }

        int size = Utf8Text.ByteCount(text);
        void* block = NativeMemory.Alloc((nuint)Math.Max(size, 1));
        try
        {
            result->Length = Utf8Text.Encode(text, new Span<byte>(block, size), name);
        }
        catch
        {
            NativeMemory.Free(block);
            throw;
        }

        result->Data = block;
        result->Owner = block;
        result->Release = &Free;
    }

    /// <summary>Reads a text result and gives its memory back, also when it is not UTF-8.</summary>
    /// <param name="result">The buffer that the call filled.</param>
    /// <param name="name">The result or parameter, for the error.</param>
    /// <returns>The text, or null.</returns>
    /// <exception cref="ArgumentException">The bytes are not UTF-8, or the length is impossible.</exception>
    public static string? Lift(PdkBuffer* result, string name)
    {
        if (result->Release is null)
        {
            return Utf8Text.Decode((byte*)result->Data, result->Length, name);
        }

        try
        {
            return Utf8Text.Decode((byte*)result->Data, result->Length, name);
        }
        finally
        {
            Buffers.Release(result);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(void* block) => NativeMemory.Free(block);
}
