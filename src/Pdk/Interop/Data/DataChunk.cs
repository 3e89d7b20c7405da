using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// Native memory for a value on its way across, in a chain with what else the value needed. A thread keeps its two largest;
/// one that an exception made nobody give back is freed by its finalizer, as is what a thread kept that has ended.
/// </summary>
internal sealed unsafe class DataChunk : IDisposable
{
    private const int MinCapacity = 16 * 1024;
    private const int MaxKept = 4 * 1024 * 1024;

    [ThreadStatic]
    private static DataChunk? t_first;

    [ThreadStatic]
    private static DataChunk? t_second;

    private DataChunk(long capacity)
    {
        Memory = (byte*)NativeMemory.Alloc((nuint)capacity);
        Capacity = capacity;
    }

    ~DataChunk() => NativeMemory.Free(Memory);

    internal byte* Memory { get; private set; }

    internal long Capacity { get; }

    /// <summary>The chunk that the value filled before this one.</summary>
    internal DataChunk? Previous { get; set; }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        NativeMemory.Free(Memory);
        Memory = null;
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes a chunk.</summary>
    /// <param name="size">How many bytes it must have.</param>
    /// <param name="previous">The one before it; each has twice the size of the last, so that a large value needs few.</param>
    internal static DataChunk Take(long size, DataChunk? previous)
    {
        DataChunk chunk = TakeKept(ref t_first, size) ?? TakeKept(ref t_second, size)
            ?? new DataChunk(Math.Max(size, previous is null ? MinCapacity : previous.Capacity * 2));
        chunk.Previous = previous;
        return chunk;
    }

    /// <summary>Gives a chain back, on any thread.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Free(DataChunk chunk)
    {
        for (DataChunk? next = chunk; next is not null;)
        {
            DataChunk current = next;
            next = current.Previous;
            current.Previous = null;
            Keep(current);
        }
    }

    private static DataChunk? TakeKept(ref DataChunk? place, long size)
    {
        DataChunk? kept = place;
        if (kept is null || kept.Capacity < size)
        {
            return null;
        }

        place = null;
        return kept;
    }

    private static void Keep(DataChunk chunk)
    {
        if (chunk.Capacity <= MaxKept)
        {
            // The larger one stays in front.
            if (t_first is null || t_first.Capacity < chunk.Capacity)
            {
                (t_first, chunk) = (chunk, t_first!);
            }

            if (chunk is not null && (t_second is null || t_second.Capacity < chunk.Capacity))
            {
                (t_second, chunk) = (chunk, t_second!);
            }
        }

        chunk?.Dispose();
    }
}
