using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// SAFETY: T is unmanaged wherever generated code calls this; the constraint would refuse T?, which is. The constructor of a
// span over a pointer throws for anything else.
#pragma warning disable CS8500

namespace Pdk.Interop;

/// <summary>
/// Arrays of blittable elements across the boundary: an argument is pinned where it is and copied once by its receiver,
/// a result is pinned until the receiver has copied it. Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ArrayMarshaller
{
    /// <summary>What to pin for an array argument: its first element, or for an empty one the place where that would be, since only the data of null is null.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="array">The array; null pins nothing.</param>
    /// <returns>A reference for <see langword="fixed"/>.</returns>
    public static ref T Pin<T>(T[]? array)
    {
        if (array is null)
        {
            return ref Unsafe.NullRef<T>();
        }

        // The data of an empty array lies behind its header as in any other, and is never read.
        return ref MemoryMarshal.GetArrayDataReference(array);
    }

    /// <summary>The length of an array argument; 0 for null.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="array">The array.</param>
    /// <returns>How many elements.</returns>
    public static long Length<T>(T[]? array) => array is null ? 0 : array.Length;

    /// <summary>Copies an array argument.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="data">The elements; null is a null array.</param>
    /// <param name="length">How many elements.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <returns>A new array, or null.</returns>
    /// <exception cref="ArgumentException">The length is impossible.</exception>
    public static T[]? Lift<T>(T* data, long length, string name)
    {
        if (data is null && length == 0)
        {
            return null;
        }

        return SpanMarshaller.LiftReadOnly(data, length, name).ToArray();
    }

    /// <summary>Writes an array result: into the caller's scratch if it fits, else pinned until the caller releases it.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="array">The array, or null.</param>
    /// <param name="result">The caller's buffer.</param>
    public static void Lower<T>(T[]? array, PdkBuffer* result)
    {
        if (array is null)
        {
            *result = default;
            return;
        }

        if (result->Data is not null && (long)array.Length * sizeof(T) <= result->Capacity)
        {
            array.CopyTo(new Span<T>(result->Data, array.Length));
            result->Length = array.Length;
            result->Release = null;
            return;
        }

        GCHandle pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        result->Data = Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        result->Length = array.Length;
        result->Owner = (void*)GCHandle.ToIntPtr(pin);
        result->Release = &Unpin;
    }

    /// <summary>Copies an array result and gives its memory back.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="result">The buffer that the call filled.</param>
    /// <param name="name">The result or parameter, for the error.</param>
    /// <returns>A new array, or null.</returns>
    /// <exception cref="ArgumentException">The length is impossible.</exception>
    public static T[]? Lift<T>(PdkBuffer* result, string name)
    {
        try
        {
            return Lift((T*)result->Data, result->Length, name);
        }
        finally
        {
            Buffers.Release(result);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Unpin(void* owner) => GCHandle.FromIntPtr((nint)owner).Free();
}
