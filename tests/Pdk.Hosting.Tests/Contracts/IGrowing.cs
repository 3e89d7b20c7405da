using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>A contract of version 2; <c>fixtures/growing.c</c> has it in other versions.</summary>
public interface IGrowing : IPluginContract<IGrowing>
{
    static ContractBinding<IGrowing> IPluginContract<IGrowing>.PdkBinding { get; } = new()
    {
        Id = "test.growing",
        Version = 2,
        SlotCount = 4,
        AbiText = """
            pdkabi 1
            contract test.growing version 2
              struct Test.Point size 16 align 8
                0 X f64
                8 Y f64
              slot 0 Length(point Test.Point) -> f64
              slot 1 Name() -> i32
              slot 2 Scale(factor i32) -> i32 since 2
              slot 3 get_Offset() -> i32 since 2

            """,
        Fingerprint = new Fingerprint(0x6006, 0),
        CreateStub = static reference => new GrowingStub(reference),
        Exports = static () => 0,
    };

    /// <summary>Of version 2; null if the plugin lacks it.</summary>
    int? Offset { get; }

    double Length(double x, double y);

    int Name();

    /// <summary>Of version 2; null if the plugin lacks it.</summary>
    int? Scale(int factor);
}
