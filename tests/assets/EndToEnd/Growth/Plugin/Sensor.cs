using EndToEnd.Growth;
using Pdk;

namespace Growth;

/// <summary>Implements what its version of the contract has, and of version 3 only what has no default body.</summary>
[Plugin("endtoend.sensor.plugin", Version)]
public sealed class Sensor : ISensor
{
#if V3
    private const string Version = "3.0.0";
#elif V2
    private const string Version = "2.0.0";
#else
    private const string Version = "1.0.0";
#endif

    private Reading _known = new() { Value = 20 };

    public Reading Read(int channel) => new() { Channel = channel, Unit = (Unit)(channel % 3), Value = _known.Value + channel };

    public string Name(string prefix) => $"{prefix} sensor {Version}";
#if V2

    public string Describe(int channel) => $"{Name("said by")}, channel {channel}: {Read(channel).Value}";
#endif
#if V3

    public void Calibrate(in Reading known) => _known = known;
#endif
}
