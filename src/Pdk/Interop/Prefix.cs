using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>Reads structs that say their own size, of which either side may know more fields.</summary>
internal static unsafe class Prefix
{
    /// <summary>Copies what both sides know; fields beyond the other side's size are zero.</summary>
    /// <param name="data">Where the struct is.</param>
    /// <param name="size">How many bytes the other side gave it.</param>
    internal static T Read<T>(void* data, uint size)
        where T : unmanaged
    {
        // Whole words only: half of a pointer is garbage.
        T copy = default;
        NativeMemory.Copy(data, &copy, Math.Min(size, (uint)sizeof(T)) & ~7u);
        return copy;
    }
}
