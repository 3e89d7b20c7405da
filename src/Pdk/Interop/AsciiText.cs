using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pdk.Interop;

/// <summary>
/// UTF-16 to UTF-8 and back for short text that is all ASCII, as most names and keys are: no call, where the way through
/// <see cref="System.Text.Unicode.Utf8"/> is three of them, which cost more than eight characters do.
/// </summary>
internal static class AsciiText
{
    /// <summary>Above this many characters the general way is as fast.</summary>
    internal const int MaxLength = 64;

    // Characters of one step. The last step of a text goes back as far as it must to be a whole one.
    private const int Step = 8;

    private const ulong NoAscii = 0x8080_8080_8080_8080;

    /// <summary>Copies a text, unless it is not all ASCII; what was written then has no meaning.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">At least as many bytes as the text has characters.</param>
    /// <returns>Whether all of it was copied.</returns>
    internal static bool TryNarrow(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        Debug.Assert(bytes.Length >= text.Length, "the caller looked");
        ref char source = ref MemoryMarshal.GetReference(text);
        ref byte target = ref MemoryMarshal.GetReference(bytes);
        int last = text.Length - Step;
        if (last >= 0)
        {
            for (int index = 0; index < last; index += Step)
            {
                if (!TryNarrowStep(ref source, ref target, index))
                {
                    return false;
                }
            }

            return TryNarrowStep(ref source, ref target, last);
        }

        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsAscii(text[index]))
            {
                return false;
            }

            bytes[index] = (byte)text[index];
        }

        return true;
    }

    /// <summary>Makes a text of bytes, unless they are not all ASCII.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The text, or null.</returns>
    internal static string? TryWiden(ReadOnlySpan<byte> bytes)
    {
        // First, so that no text is made in vain.
        if (!IsAscii(bytes))
        {
            return null;
        }

        string text = new('\0', bytes.Length);

        // SAFETY: nobody else has seen the new string yet.
        ref char target = ref MemoryMarshal.GetReference(text.AsSpan());
        int last = bytes.Length - Step;
        if (last >= 0)
        {
            for (int index = 0; index < last; index += Step)
            {
                WidenStep(bytes, ref target, index);
            }

            WidenStep(bytes, ref target, last);
        }
        else
        {
            for (int index = 0; index < bytes.Length; index++)
            {
                Unsafe.Add(ref target, index) = (char)bytes[index];
            }
        }

        return text;
    }

    private static bool IsAscii(ReadOnlySpan<byte> bytes)
    {
        ulong all = 0;
        int last = bytes.Length - Step;
        if (last >= 0)
        {
            for (int index = 0; index < last; index += Step)
            {
                all |= ReadStep(bytes, index);
            }

            all |= ReadStep(bytes, last);
        }
        else
        {
            foreach (byte value in bytes)
            {
                all |= value;
            }
        }

        return (all & NoAscii) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrowStep(ref char source, ref byte target, int index)
    {
        Vector128<ushort> units = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref source), (nuint)index);
        if ((units & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
        {
            return false;
        }

        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, index), Vector128.Narrow(units, units).AsUInt64().ToScalar());
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenStep(ReadOnlySpan<byte> bytes, ref char target, int index) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(ReadStep(bytes, index)).AsByte())
            .StoreUnsafe(ref Unsafe.As<char, ushort>(ref target), (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadStep(ReadOnlySpan<byte> bytes, int index) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), index));
}
