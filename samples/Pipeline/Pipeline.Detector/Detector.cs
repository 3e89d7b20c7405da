using System.Diagnostics.CodeAnalysis;
using Pdk;

namespace Pipeline;

/// <summary>The other plugin: takes events and answers alerts, about sensors that were hot for a while.</summary>
[Plugin("acme.detector", "1.0.0")]
public sealed class Detector : ISink<Event>, ISource<Alert>
{
    private const double Limit = 90;

    private readonly Dictionary<int, List<Event>> _hot = [];
    private readonly Queue<Alert> _alerts = new();
    private IBlockSource<Event>? _source;

    /// <inheritdoc/>
    public void Connect(IBlockSource<Event> source) => _source = source;

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<Event> values)
    {
        foreach (Event value in values)
        {
            if (value.Celsius > Limit)
            {
                if (!_hot.TryGetValue(value.Sensor, out List<Event>? events))
                {
                    _hot.Add(value.Sensor, events = []);
                }

                events.Add(value);
            }
            else if (_hot.Remove(value.Sensor, out List<Event>? events))
            {
                _alerts.Enqueue(new Alert($"sensor {value.Sensor} over {Limit} C", events));
            }
        }
    }

    /// <inheritdoc/>
    public bool TryRead([MaybeNullWhen(false)] out Alert value)
    {
        Span<Event> block = stackalloc Event[64];
        while (!_alerts.TryDequeue(out value))
        {
            int count = _source?.Read(block) ?? 0;
            if (count == 0)
            {
                return false;
            }

            Write(block[..count]);
        }

        return true;
    }
}
