using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>
/// Places one value in native memory, in one pass from front to back: first in memory of the caller's frame, then in chunks
/// that the thread keeps.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe ref struct DataWriter
{
    private byte* _next;
    private byte* _end;
    private DataChunk? _chunk;
    private List<PluginHandle>? _handles;
    private int _depth;

    internal DataWriter(void* memory, long size, Peer? peer = null)
    {
        Peer = peer;
        _next = (byte*)memory;
        _end = _next + size;
    }

    /// <summary>The last of the chunks in use; null if the caller's memory was enough.</summary>
    internal readonly DataChunk? Chunk => _chunk;

    /// <summary>Who gets the value; null if no object can lie in it.</summary>
    internal readonly Peer? Peer { get; }

    /// <summary>The objects of the value, each with a count; null if there are none.</summary>
    internal readonly List<PluginHandle>? Handles => _handles;

    /// <summary>Keeps a count as long as the value.</summary>
    internal void Hold(PluginHandle handle) => (_handles ??= []).Add(handle);

    /// <summary>Gives counts back.</summary>
    internal static void Release(List<PluginHandle>? handles)
    {
        if (handles is null)
        {
            return;
        }

        foreach (PluginHandle handle in handles)
        {
            handle.Vtable->Release(handle.Self);
        }
    }

    /// <summary>Memory, aligned to 8 bytes.</summary>
    /// <param name="size">How many bytes.</param>
    /// <returns>Their address.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Allocate(long size)
    {
        Debug.Assert(size >= 0, "a count is what was read, and not what somebody said");
        byte* start = (byte*)(((nuint)_next + 7) & ~(nuint)7);
        if (start is null || size > _end - start)
        {
            return AllocateChunk(size);
        }

        _next = start + size;
        return start;
    }

    /// <summary>Begins an object.</summary>
    /// <exception cref="DataException">It lies too deep.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (++_depth > DataReader.MaxDepth)
        {
            ThrowTooDeep();
        }
    }

    /// <summary>Ends an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => _depth--;

    /// <summary>Refuses an object of a class that its contract does not name, since what that adds would be lost.</summary>
    /// <param name="value">The object.</param>
    /// <param name="expected">What the contract names, for people.</param>
    [DoesNotReturn]
    public static void ThrowUnknownType(object value, string expected) => throw new DataException(
        $"is of type '{value.GetType()}', and only {expected} crosses here");

    /// <summary>Memory for a text of unknown length: what is left, if that is enough to try.</summary>
    internal readonly Span<byte> Rest => new(_next, (int)Math.Min(_end - _next, int.MaxValue));

    /// <summary>Takes the first bytes of <see cref="Rest"/>.</summary>
    internal byte* Take(int size)
    {
        byte* start = _next;
        _next += size;
        return start;
    }

    /// <summary>Gives the chunks back to the thread, and the counts to their objects.</summary>
    internal void Free()
    {
        Release(_handles);
        _handles = null;
        if (_chunk is not null)
        {
            DataChunk.Free(_chunk);
            _chunk = null;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte* AllocateChunk(long size)
    {
        // Nothing that is refused by its size has a chunk yet.
        _chunk = DataChunk.Take(Math.Max(size, 8), _chunk);
        _next = _chunk.Memory + size;
        _end = _chunk.Memory + _chunk.Capacity;
        return _chunk.Memory;
    }

    [DoesNotReturn]
    private static void ThrowTooDeep() => throw new DataException($"lies more than {DataReader.MaxDepth} objects deep", isTooDeep: true);
}
