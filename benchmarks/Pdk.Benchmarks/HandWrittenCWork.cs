using System.Runtime.InteropServices;

namespace Pdk.Benchmarks;

/// <summary>One function of <c>work.c</c> behind the interface.</summary>
internal sealed unsafe class HandWrittenCWork : IWork
{
    private readonly delegate* unmanaged[Cdecl]<int*, int, int, int> _min;
    private readonly int* _self = (int*)NativeMemory.AllocZeroed(sizeof(int));

    internal HandWrittenCWork(string path) =>
        _min = (delegate* unmanaged[Cdecl]<int*, int, int, int>)NativeLibrary.GetExport(NativeLibrary.Load(path), "hand_min");

    int IWork.Min(int a, int b) => _min(_self, a, b);

    double IWork.Sum(ReadOnlySpan<double> values) => throw new NotSupportedException();

    int IWork.CountCharacters(string text) => throw new NotSupportedException();

    string IWork.Echo(string text) => throw new NotSupportedException();
}
