namespace Pdk.Benchmarks;

/// <summary>Objects and delegates in a plugin.</summary>
[Plugin("pdk.benchmarks.objects.plugin", "1.0.0")]
public sealed class ObjectWork : IObjectWork
{
    /// <inheritdoc/>
    public INode CreateNode(int value) => new Node(value);

    /// <inheritdoc/>
    public long Notify(IListener listener, int calls)
    {
        long sum = 0;
        for (int call = 0; call < calls; call++)
        {
            sum += listener.Hear(call);
        }

        return sum;
    }

    /// <inheritdoc/>
    public Func<int, int> CreateAdder(int summand) => value => value + summand;

    /// <inheritdoc/>
    public long Apply(Func<int, int> function, int calls)
    {
        long sum = 0;
        for (int call = 0; call < calls; call++)
        {
            sum += function(call);
        }

        return sum;
    }

    private sealed class Node(int value) : INode
    {
        public int Value => value;

        public string Name { get; } = "eighteen chars str";

        public void Dispose()
        {
        }
    }
}
