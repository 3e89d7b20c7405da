using System.Runtime.InteropServices;

namespace Pdk.Hosting.Tests;

/// <summary>Memory that ends at a page nobody may touch: reading one byte too many is a crash.</summary>
internal sealed unsafe partial class GuardedMemory
{
    private const int ReadWrite = 3;
    private const int PrivateAnonymous = 0x22;
    private const int NoReserve = 0x4000;

    private readonly byte* _end;

    internal GuardedMemory(int capacity)
    {
        nint page = Environment.SystemPageSize;
        nint size = (capacity + page - 1) / page * page;
        nint start = Map(0, size + page, ReadWrite, PrivateAnonymous | NoReserve, -1, 0);
        if (start == -1 || Protect(start + size, page, 0) != 0)
        {
            throw new InvalidOperationException("No memory for the test.");
        }

        Capacity = capacity;
        _end = (byte*)start + size;
    }

    internal int Capacity { get; }

    /// <summary>The last bytes before the guard.</summary>
    internal byte* Last(int count) => _end - count;

    /// <summary>Puts bytes right before the guard.</summary>
    internal byte* Place(ReadOnlySpan<byte> bytes)
    {
        byte* start = Last(bytes.Length);
        bytes.CopyTo(new Span<byte>(start, bytes.Length));
        return start;
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint address, nint length, int protection);
}
