using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// Texts of a contract in UTF-16: an argument is pinned where it is, a result is pinned until its receiver has copied it. Any
/// units pass, lone surrogates too. Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Utf16Marshaller
{
    /// <summary>The length of a text argument; 0 for null.</summary>
    /// <param name="text">The text.</param>
    /// <returns>How many units.</returns>
    public static long Length(string? text) => text is null ? 0 : text.Length;

    /// <summary>Copies a text argument.</summary>
    /// <param name="data">The units; null is a null text.</param>
    /// <param name="length">How many units.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <returns>The text, or null.</returns>
    /// <exception cref="ArgumentException">The length is impossible.</exception>
    public static string? Lift(char* data, long length, string name)
    {
        if (data is null)
        {
            return length == 0 ? null : throw DataException.At("text", name, $"has no data but a length of {length}");
        }

        return length is >= 0 and <= int.MaxValue
            ? new string(data, 0, (int)length)
            : throw DataException.At("text", name, $"has an impossible length of {length} units");
    }

    /// <summary>Writes a text result: into the caller's scratch if it fits, else pinned until the caller releases it.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="result">The caller's buffer.</param>
    public static void Lower(string? text, PdkBuffer* result)
    {
        if (text is null)
        {
            *result = default;
            return;
        }

        if (result->Data is not null && (long)text.Length * sizeof(char) <= result->Capacity)
        {
            text.CopyTo(new Span<char>(result->Data, text.Length));
            result->Length = text.Length;
            result->Release = null;
            return;
        }

        GCHandle pin = GCHandle.Alloc(text, GCHandleType.Pinned);
        result->Data = (void*)pin.AddrOfPinnedObject();
        result->Length = text.Length;
        result->Owner = (void*)GCHandle.ToIntPtr(pin);
        result->Release = &Unpin;
    }

    /// <summary>Copies a text result and gives its memory back.</summary>
    /// <param name="result">The buffer that the call filled.</param>
    /// <param name="name">The result or parameter, for the error.</param>
    /// <returns>The text, or null.</returns>
    /// <exception cref="ArgumentException">The length is impossible.</exception>
    public static string? Lift(PdkBuffer* result, string name)
    {
        try
        {
            return Lift((char*)result->Data, result->Length, name);
        }
        finally
        {
            Buffers.Release(result);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Unpin(void* owner) => GCHandle.FromIntPtr((nint)owner).Free();
}
