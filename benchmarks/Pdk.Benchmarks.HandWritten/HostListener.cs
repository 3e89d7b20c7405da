namespace Pdk.Benchmarks;

/// <summary>What the library calls of the host.</summary>
internal interface IHostListener
{
    /// <summary>Passes a value on.</summary>
    int Hear(int value);
}

/// <summary>A function pointer of the host behind the interface.</summary>
internal sealed unsafe class HostListener(delegate* unmanaged[Cdecl]<nint, int, int> function, nint context) : IHostListener
{
    private readonly delegate* unmanaged[Cdecl]<nint, int, int> _function = function;

    public int Hear(int value) => _function(context, value);
}

/// <summary>No host. With two classes the compiler must call through the interface.</summary>
internal sealed class NoListener : IHostListener
{
    public int Hear(int value) => 0;
}
