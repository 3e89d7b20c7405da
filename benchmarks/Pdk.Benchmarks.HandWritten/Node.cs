namespace Pdk.Benchmarks;

/// <summary>A small object of the library.</summary>
internal sealed class Node(int value) : IDisposable
{
    internal int Value => value;

    internal string Name { get; } = "eighteen chars str";

    public void Dispose()
    {
    }
}
