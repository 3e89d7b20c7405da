using Pdk;

namespace Pipeline;

/// <summary>One plugin: the readings of three sensors in one minute.</summary>
[Plugin("acme.sensors", "1.0.0")]
public sealed class Sensors : IBlockSource<Event>
{
    private const int Count = 3 * 60;

    private int _next;

    /// <inheritdoc/>
    public bool TryRead(out Event value)
    {
        (int second, int index) = Math.DivRem(_next, 3);
        int period = 40 + (20 * index);
        value = new Event(second, index + 1, 95 - (1.5 * Math.Abs((second % period) - (period / 2))));
        return _next++ < Count;
    }

    /// <inheritdoc/>
    public int Read(Span<Event> into)
    {
        int count = 0;
        while (count < into.Length && TryRead(out into[count]))
        {
            count++;
        }

        return count;
    }
}
