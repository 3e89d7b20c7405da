using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Pdk.Interop;

/// <summary>
/// Looks whether .NET has the values that the other side gave: one that only another language can make, such as a decimal
/// with a scale of 200, would lead the code of .NET out of its tables. Called by generated code, before anything reads them.
/// </summary>
/// <remarks>
/// Each method takes the data, where in it the first value stands, how many there are, how many bytes from one to the next,
/// and the path of the value for the error. What has no data or an impossible length is left to who reads it, which refuses that.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ValueCheck
{
    private const ulong MaxTicks = 3_155_378_975_999_999_999;

    /// <summary>The scale is at most 28 and no other bit of the flags is set but the sign's.</summary>
    /// <param name="data">The data.</param>
    /// <param name="offset">Bytes from there to the first value.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="stride">Bytes from one to the next.</param>
    /// <param name="path">The path of the value.</param>
    /// <exception cref="ArgumentException">One is no decimal.</exception>
    public static void CheckDecimal(void* data, long offset, long count, int stride, string path)
    {
        for (long index = 0; index < Readable(data, count); index++)
        {
            uint flags = *(uint*)((byte*)data + offset + (index * stride));
            if ((flags & 0x7F00_FFFF) != 0 || (flags & 0x00FF_0000) > 28 << 16)
            {
                Throw(path, index, count, $"is no decimal: its flags are 0x{flags:X8}");
            }
        }
    }

    /// <summary>The number is one of Unicode's, and no surrogate.</summary>
    /// <inheritdoc cref="CheckDecimal"/>
    public static void CheckRune(void* data, long offset, long count, int stride, string path)
    {
        for (long index = 0; index < Readable(data, count); index++)
        {
            uint value = *(uint*)((byte*)data + offset + (index * stride));
            if (!Rune.IsValid(value))
            {
                Throw(path, index, count, $"is no rune: 0x{value:X} is no scalar value of Unicode");
            }
        }
    }

    /// <summary>The ticks are of a year up to 9999.</summary>
    /// <inheritdoc cref="CheckDecimal"/>
    public static void CheckDateTime(void* data, long offset, long count, int stride, string path)
    {
        for (long index = 0; index < Readable(data, count); index++)
        {
            ulong ticks = *(ulong*)((byte*)data + offset + (index * stride)) & 0x3FFF_FFFF_FFFF_FFFF;
            if (ticks > MaxTicks)
            {
                Throw(path, index, count, $"is no DateTime: {ticks} ticks lie behind the year 9999");
            }
        }
    }

    /// <summary>The offset is of 14 hours at most, and the time is one of the years 1 to 9999, in UTC and at the place.</summary>
    /// <inheritdoc cref="CheckDecimal"/>
    public static void CheckDateTimeOffset(void* data, long offset, long count, int stride, string path)
    {
        for (long index = 0; index < Readable(data, count); index++)
        {
            byte* value = (byte*)data + offset + (index * stride);
            int minutes = *(int*)value;
            ulong ticks = *(ulong*)(value + 8);
            if (minutes is < -840 or > 840 || ticks > MaxTicks || ticks + (ulong)(minutes * TimeSpan.TicksPerMinute) > MaxTicks)
            {
                Throw(path, index, count, $"is no DateTimeOffset: {ticks} ticks with an offset of {minutes} minutes");
            }
        }
    }

    /// <summary>The day is of a year up to 9999.</summary>
    /// <inheritdoc cref="CheckDecimal"/>
    public static void CheckDateOnly(void* data, long offset, long count, int stride, string path)
    {
        for (long index = 0; index < Readable(data, count); index++)
        {
            uint day = *(uint*)((byte*)data + offset + (index * stride));
            if (day > 3_652_058)
            {
                Throw(path, index, count, $"is no DateOnly: day {(int)day} lies outside of the years 1 to 9999");
            }
        }
    }

    /// <summary>The ticks are less than a day's.</summary>
    /// <inheritdoc cref="CheckDecimal"/>
    public static void CheckTimeOnly(void* data, long offset, long count, int stride, string path)
    {
        for (long index = 0; index < Readable(data, count); index++)
        {
            ulong ticks = *(ulong*)((byte*)data + offset + (index * stride));
            if (ticks >= TimeSpan.TicksPerDay)
            {
                Throw(path, index, count, $"is no TimeOnly: {(long)ticks} ticks are not of one day");
            }
        }
    }

    private static long Readable(void* data, long count) => data is null || count > int.MaxValue ? 0 : count;

    // Inside data, whose path is not known here, it is the element that counts.
    [DoesNotReturn]
    private static void Throw(string path, long index, long count, string what) =>
        throw (path.Length == 0 || path[0] is '.' or '['
            ? DataException.At("value", count > 1 ? $"[{index}]{path}" : path, what)
            : DataException.At("value", path, count > 1 ? $"{what} (element {index})" : what));
}
