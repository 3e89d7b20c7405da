using System.Runtime.InteropServices;

namespace Pdk.Benchmarks;

/// <summary>Values of one type by MemoryPack, in and out: bytes in memory that is used again, and function pointers.</summary>
internal sealed unsafe class PackedCalls<T>
{
    private readonly PackedBuffer _buffer = new();
    private readonly delegate* unmanaged[Cdecl]<byte*, int, int> _put;
    private readonly delegate* unmanaged[Cdecl]<int, int*, byte*> _get;

    internal PackedCalls(string path, string name)
    {
        nint library = NativeLibrary.Load(path);
        _put = (delegate* unmanaged[Cdecl]<byte*, int, int>)NativeLibrary.GetExport(library, "packed_put_" + name);
        _get = (delegate* unmanaged[Cdecl]<int, int*, byte*>)NativeLibrary.GetExport(library, "packed_get_" + name);
    }

    internal int Put(T value)
    {
        _buffer.Write(value);
        return _put(_buffer.Data, _buffer.Length);
    }

    internal T Get(int entries = 0)
    {
        int length;
        byte* data = _get(entries, &length);
        return PackedBuffer.Read<T>(data, length);
    }
}
