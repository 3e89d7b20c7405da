using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>Hosts whose contract was changed in one place, with native libraries that are older, equal and newer.</summary>
public sealed class HostMutationTests
{
    private const string Reading = "-> EndToEnd.Growth.Reading";

    /// <summary>A change that no call notices, or that is growth.</summary>
    [Theory]
    [InlineData(3, "Read(int channel)", "Read(int line)")]
    [InlineData(3, "string Name(string prefix);", "string? Name(string? prefix);")]
    [InlineData(3, "Fahrenheit = 2,", "Fahrenheit = 2, Rankine = 3,")]
    [InlineData(3, "[Since(3)]\n    void Calibrate", "[Since(4)]\n    void Calibrate")]
    [InlineData(3, "void Calibrate(in Reading known);", "void Calibrate(in Reading known);\n    [Since(4)] Unit Best();")]
    [InlineData(1, "string Name(string prefix);", "string Name(string prefix);\n    [Since(2)] string Describe(int channel);")]
    public async Task Host_ChangedWithoutHarm_CallsEveryPlugin(int host, string old, string @new) => Assert.Equal(
        ["accepted, sensor 1.0.0", "accepted, sensor 2.0.0", "accepted, sensor 3.0.0"],
        await ProbeAsync(host, old, @new));

    /// <summary>A change of what the first version has.</summary>
    [Theory]
    [InlineData(
        "int Channel,\n    Unit Unit,", "Unit Unit,\n    int Channel,",
        $"slot 0 Read, result {Reading}.Unit: host offset 0, plugin offset 4",
        $"slot 0 Read, result {Reading}.Channel: host offset 4, plugin offset 0")]
    [InlineData("int Channel,", "uint Channel,", $"slot 0 Read, result {Reading}.Channel: host u32, plugin i32")]
    [InlineData("double Value)", "float Value)",
        $"slot 0 Read, result {Reading}: host 12 bytes, plugin 16 bytes",
        $"slot 0 Read, result {Reading}: host alignment 4, plugin alignment 8",
        $"slot 0 Read, result {Reading}.Value: host f32, plugin f64")]
    [InlineData("Unit : byte", "Unit : sbyte", $"slot 0 Read, result {Reading}.Unit -> EndToEnd.Growth.Unit: host i8, plugin u8")]
    [InlineData("Celsius = 1,", "Celsius = 5,", $"slot 0 Read, result {Reading}.Unit -> EndToEnd.Growth.Unit.Celsius: host 5, plugin 1")]
    [InlineData("Read(int channel)", "Read(in int channel)", "slot 0 Read, channel: host in i32, plugin i32")]
    [InlineData(
        "Read(int channel)", "Read(int channel, int times = 1)",
        "slot 0 Read: host Read(i32, i32) -> EndToEnd.Growth.Reading, plugin Read(i32) -> EndToEnd.Growth.Reading")]
    public async Task Host_WithAnotherFirstVersion_RefusesEveryPlugin(string old, string @new, params string[] lines)
    {
        // The text of version 2: what a later one has besides does not differ.
        string[] outcomes = await ProbeAsync(2, old, @new);

        string[] remedies =
        [
            "Rebuild the plugin against endtoend.sensor version 2. If the application's contract was changed in place, undo that, or give it a new id.",
            "Rebuild the plugin against the endtoend.sensor version 2 that this application has. If the application's contract was changed in place, undo that, or give it a new id.",
            "Update the application to endtoend.sensor version 3, or take a plugin built against version 2.",
        ];
        Assert.Equal(
            remedies.Select((remedy, index) =>
                $"Incompatible: 'plugins/Sensor/Sensor.so': contract endtoend.sensor version {index + 1} by plugin endtoend.sensor.plugin {index + 1}.0.0 " +
                $"cannot be called by this application, which was built against version 2:\n  {string.Join("\n  ", lines)}\n{remedy}"),
            outcomes);
    }

    /// <summary>A change of what a later version has is no matter to a plugin that is older than that.</summary>
    [Theory]
    [InlineData(
        3, "Calibrate(in Reading known)", "Calibrate(Reading known)",
        "slot 4 Calibrate, known: host EndToEnd.Growth.Reading, plugin in EndToEnd.Growth.Reading")]
    [InlineData(2, "string Describe(int channel)", "string Describe(int channel, int times = 1)",
        "slot 2 Describe: host Describe(i32, i32) -> utf8 since 2, plugin Describe(i32) -> utf8 since 2")]
    public async Task Host_WithAnotherLaterVersion_RefusesPluginsFromThereOn(int since, string old, string @new, string line)
    {
        string[] outcomes = await ProbeAsync(3, old, @new);

        Assert.All(outcomes[..(since - 1)], outcome => Assert.StartsWith("accepted, sensor ", outcome, StringComparison.Ordinal));
        Assert.All(outcomes[(since - 1)..], outcome => Assert.Contains($":\n  {line}\nRebuild the plugin against ", outcome, StringComparison.Ordinal));
    }

    private static async Task<string[]> ProbeAsync(int host, string old, string @new)
    {
        int places = 0;
        string[] outcomes = await Growth.ProbeAsync(host, text =>
        {
            string changed = text.Replace(old, @new, StringComparison.Ordinal);
            places += changed == text ? 0 : 1;
            return changed;
        });
        Assert.Equal(1, places);
        return outcomes;
    }
}
