using Pdk;

namespace EndToEnd.Growth;

/// <summary>A contract in three versions.</summary>
[PluginContract("endtoend.sensor")]
public partial interface ISensor
{
    Reading Read(int channel);

    string Name(string prefix);
#if V2

    [Since(2)]
    string Describe(int channel) => $"{Name("default of")}, channel {channel}: {Read(channel).Value}";
#endif
#if V3

    [Since(3)]
    string Report(Unit unit) => $"({Describe(4)}) in {unit}";

    [Since(3)]
    void Calibrate(in Reading known);
#endif
}
