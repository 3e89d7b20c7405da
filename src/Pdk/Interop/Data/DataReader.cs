using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>Bounds the reading of one value, whose maker may be hostile: how deep it goes, and how much there is in all.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct DataReader
{
    /// <summary>How deep objects may lie in each other.</summary>
    public const int MaxDepth = 256;

    /// <summary>How many parts one value may have in all.</summary>
    /// <remarks>A few bytes of native memory can say a value of any size, by leading to the same bytes again and again.</remarks>
    public const int MaxParts = 64 * 1024 * 1024;

    private int _depth;
    private int _parts;

    /// <summary>Who made the value; null if no object can lie in it.</summary>
    internal Peer? Peer { get; init; }

    /// <summary>Begins an object.</summary>
    /// <exception cref="DataException">It lies too deep.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        Count(1);
        if (++_depth > MaxDepth)
        {
            ThrowTooDeep();
        }
    }

    /// <summary>Ends an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => _depth--;

    /// <summary>Counts parts before memory is allocated for them.</summary>
    /// <param name="parts">How many; not negative.</param>
    /// <exception cref="DataException">There are too many.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(int parts)
    {
        // The sum of two of them fits.
        _parts += Math.Min(parts, MaxParts + 1);
        if (_parts > MaxParts)
        {
            ThrowTooMany();
        }
    }

    /// <summary>The bytes that an object of a growing type really has here.</summary>
    /// <param name="source">Its native form, which begins with its size.</param>
    /// <param name="available">How many bytes it may have.</param>
    /// <param name="needed">How many it must have, those of its first version.</param>
    /// <returns>The size; 0 for null.</returns>
    /// <exception cref="DataException">The size is impossible.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe int SizeOf(byte* source, int available, int needed)
    {
        uint size = *(uint*)source;
        if (size != 0 && (size < (uint)needed || size > (uint)available))
        {
            ThrowSize(size, available, needed);
        }

        return (int)size;
    }

    /// <summary>Refuses null for a value of a type that has none.</summary>
    /// <param name="type">The type, for people.</param>
    [DoesNotReturn]
    public static void ThrowNull(string type) => throw new DataException($"is null, and {type} has no null");

    /// <summary>Refuses a tag that no case of a union has.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="union">The union, for people.</param>
    [DoesNotReturn]
    public static void ThrowUnknownCase(uint tag, string union) => throw new DataException(
        $"is case {tag} of {union}, which this side does not know; a newer side has it. A case with the tag 0 would stand for what is not known");

    [DoesNotReturn]
    private static void ThrowTooDeep() => throw new DataException($"lies more than {MaxDepth} objects deep");

    [DoesNotReturn]
    private static void ThrowTooMany() => throw new DataException($"is behind more than {MaxParts} parts of one value");

    [DoesNotReturn]
    private static void ThrowSize(uint size, int available, int needed) => throw new DataException(
        size < (uint)needed ? $"has {size} bytes, and at least {needed} belong to it" : $"has {size} bytes, where only {available} are");
}
