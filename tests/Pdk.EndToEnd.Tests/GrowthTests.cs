using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>Hosts and native libraries of versions 1, 2 and 3 of one contract.</summary>
public sealed class GrowthTests
{
    // What a host does not know of the enum is kept as its number.
    [Theory]
    [InlineData("V1", "1.0.0")]
    [InlineData("V2", "2.0.0")]
    [InlineData("V3", "3.0.0")]
    public async Task Host_OfVersion1_SeesWhatItKnows(string plugin, string version) => Assert.Equal(
        $"""
        Read: 2 2 22
        Name: called sensor {version}
        """,
        await Growth.RunAsync(1, plugin));

    [Theory]
    [InlineData("V1", "1.0.0", "False False: default of")]
    [InlineData("V2", "2.0.0", "True True: said by")]
    [InlineData("V3", "3.0.0", "True True: said by")]
    public async Task Host_OfVersion2_HasDefaultsForVersion1(string plugin, string version, string describe) => Assert.Equal(
        $"""
        Read: 2 2 22
        Name: called sensor {version}
        Describe, supported {describe} sensor {version}, channel 3: 23
        """,
        await Growth.RunAsync(2, plugin));

    // The default body of version 3 calls the member of version 2, wherever that is.
    [Theory]
    [InlineData("V1", "1.0.0", "False False: default of", "False: (default of", "False: 'ISensor.Calibrate(in Reading)' came with version 3 of the contract endtoend.sensor, and this plugin was built against version 1. Rebuild the plugin against the newer contract, or ask PluginLibrary.Supports before the call.")]
    [InlineData("V2", "2.0.0", "True True: said by", "False: (said by", "False: 'ISensor.Calibrate(in Reading)' came with version 3 of the contract endtoend.sensor, and this plugin was built against version 2. Rebuild the plugin against the newer contract, or ask PluginLibrary.Supports before the call.")]
    [InlineData("V3", "3.0.0", "True True: said by", "True: (said by", "True: 42")]
    public async Task Host_OfVersion3_HasDefaultsAndSaysWhatIsMissing(
        string plugin, string version, string describe, string report, string calibrate) => Assert.Equal(
        $"""
        Read: 2 Fahrenheit 22
        Name: called sensor {version}
        Describe, supported {describe} sensor {version}, channel 3: 23
        Report, supported {report} sensor {version}, channel 4: 24) in Fahrenheit
        Calibrate, supported {calibrate}
        """,
        await Growth.RunAsync(3, plugin));

    [Theory]
    [InlineData(1, "Update the application to endtoend.sensor version 3, or take a plugin built against version 1.")]
    [InlineData(2, "Update the application to endtoend.sensor version 3, or take a plugin built against version 2.")]
    [InlineData(3, "Rebuild the plugin against the endtoend.sensor version 3 that this application has. If the application's contract was changed in place, undo that, or give it a new id.")]
    public async Task Plugin_WithAChangedStruct_IsRefusedDownToTheField(int host, string remedy) => Assert.Equal(
        $"""
        Incompatible, supported False: 'plugins/Sensor/Sensor.so': contract endtoend.sensor version 3 by plugin endtoend.sensor.plugin 3.0.0 cannot be called by this application, which was built against version {host}:
          slot 0 Read, result -> EndToEnd.Growth.Reading.Value: host f64, plugin i64
        {remedy}
        """,
        await Growth.RunAsync(host, "Changed"));

    [Fact]
    public async Task Refusal_OfTheDocument_IsWhatAHostPrints()
    {
        string document = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "abi.md"));
        string message = (await Growth.RunAsync(3, "Changed"))["Incompatible, supported False: ".Length..];

        Assert.Contains($"```\n{message}\n```", document, StringComparison.Ordinal);
    }
}
