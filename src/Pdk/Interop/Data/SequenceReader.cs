using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>Elements of collections that are known by an interface only.</summary>
internal static class SequenceReader
{
    internal static ReadOnlySpan<T> Read<T>(IEnumerable<T> value, out T[]? rented)
    {
        rented = null;
        switch (value)
        {
            // An array of a derived type is no T[] that a span takes.
            case T[] array when array.GetType() == typeof(T[]):
                return array;
            case List<T> list:
                return CollectionsMarshal.AsSpan(list);
            case ICollection<T> collection:
                int count = collection.Count;
                rented = ArrayPool<T>.Shared.Rent(count);
                collection.CopyTo(rented, 0);

                // One that shrank meanwhile has not written all of it, and what others left there must not cross.
                return rented.AsSpan(0, Math.Min(count, collection.Count));
            default:
                return value.ToArray();
        }
    }

    internal static void Return<T>(T[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<T>.Shared.Return(rented, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }
}
