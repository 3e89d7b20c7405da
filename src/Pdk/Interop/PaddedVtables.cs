using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// Copies of vtables that are shorter than a stub expects, with null for what is missing: a stub then tests one pointer
/// and never reads behind a vtable.
/// </summary>
internal static unsafe class PaddedVtables
{
    /// <summary>How many different copies a process may need; only a library that invents vtables comes near.</summary>
    internal const int MaxCopies = 4096;

    private static readonly Lock s_growth = new();
    private static readonly List<nint> s_copies = [];

    /// <summary>A vtable that a stub may use.</summary>
    /// <param name="vtable">The vtable, checked: as long as its header says.</param>
    /// <param name="known">How many of its slots may be called; what follows them is nobody's promise.</param>
    /// <param name="slotCount">How many slots the stub has.</param>
    /// <returns>
    /// The vtable itself if it has all of them; else a copy, the same for the same content, which is never freed; null if
    /// there are <see cref="MaxCopies"/> already.
    /// </returns>
    internal static VtableHeader* Get(VtableHeader* vtable, int known, int slotCount)
    {
        known = (int)Math.Min((uint)known, vtable->Slots);
        return known >= slotCount ? vtable : Copy(vtable, known, slotCount);
    }

    private static VtableHeader* Copy(VtableHeader* vtable, int known, int slotCount)
    {
        // The content and not the address is the key: a library may free a vtable and make another one in its place.
        int size = sizeof(VtableHeader) + (slotCount * sizeof(void*));
        byte[] bytes = new byte[size];
        fixed (byte* data = bytes)
        {
            NativeMemory.Copy(vtable, data, (nuint)(sizeof(VtableHeader) + (known * sizeof(void*))));
            VtableHeader* header = (VtableHeader*)data;
            header->Size = (uint)size;
            header->Slots = (uint)slotCount;
        }

        lock (s_growth)
        {
            VtableHeader* copy = Find(bytes);
            return copy is null ? Add(bytes) : copy;
        }
    }

    private static VtableHeader* Find(ReadOnlySpan<byte> bytes)
    {
        foreach (nint address in s_copies)
        {
            VtableHeader* copy = (VtableHeader*)address;
            if (copy->Size == (uint)bytes.Length && bytes.SequenceEqual(new ReadOnlySpan<byte>(copy, bytes.Length)))
            {
                return copy;
            }
        }

        return null;
    }

    private static VtableHeader* Add(ReadOnlySpan<byte> bytes)
    {
        if (s_copies.Count == MaxCopies)
        {
            return null;
        }

        void* copy = NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(copy, bytes.Length));
        s_copies.Add((nint)copy);
        return (VtableHeader*)copy;
    }
}
