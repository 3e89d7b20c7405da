using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Pdk.Benchmarks;

/// <summary>What a careful person writes without Pdk: function pointers behind the same interface, no checks.</summary>
internal sealed unsafe class HandWrittenWork : IWork
{
    private readonly delegate* unmanaged[Cdecl]<int, int, int> _min;
    private readonly delegate* unmanaged[Cdecl]<double*, int, double> _sum;
    private readonly delegate* unmanaged[Cdecl]<byte*, int, int> _countCharacters;
    private readonly delegate* unmanaged[Cdecl]<byte*, int, byte*, int, int> _echo;

    internal HandWrittenWork(string path)
    {
        nint library = NativeLibrary.Load(path);
        _min = (delegate* unmanaged[Cdecl]<int, int, int>)NativeLibrary.GetExport(library, "hand_min");
        _sum = (delegate* unmanaged[Cdecl]<double*, int, double>)NativeLibrary.GetExport(library, "hand_sum");
        _countCharacters = (delegate* unmanaged[Cdecl]<byte*, int, int>)NativeLibrary.GetExport(library, "hand_count_characters");
        _echo = (delegate* unmanaged[Cdecl]<byte*, int, byte*, int, int>)NativeLibrary.GetExport(library, "hand_echo");
    }

    int IWork.Min(int a, int b) => _min(a, b);

    double IWork.Sum(ReadOnlySpan<double> values)
    {
        fixed (double* data = values)
        {
            return _sum(data, values.Length);
        }
    }

    [SkipLocalsInit]
    int IWork.CountCharacters(string text)
    {
        byte* data = stackalloc byte[256];
        return _countCharacters(data, Encoding.UTF8.GetBytes(text, new Span<byte>(data, 256)));
    }

    [SkipLocalsInit]
    string IWork.Echo(string text)
    {
        byte* data = stackalloc byte[256];
        byte* result = stackalloc byte[256];
        int length = _echo(data, Encoding.UTF8.GetBytes(text, new Span<byte>(data, 256)), result, 256);
        return Encoding.UTF8.GetString(result, length);
    }
}
