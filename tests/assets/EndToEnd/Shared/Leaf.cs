namespace EndToEnd;

/// <summary>A child object of two contracts.</summary>
internal sealed class Leaf(string name, int count) : ILeaf, ICounted
{
    private bool _isDisposed;

    public string Name => _isDisposed ? throw new ObjectDisposedException(name) : name;

    public int Count => count;

    public void Dispose() => _isDisposed = true;
}
