namespace Pdk.Hosting.Tests;

/// <summary>A contract that is older here than in <c>fixtures/growing.c</c>, where it has the struct of <see cref="IGrowing"/>.</summary>
public interface IPlotting : IPluginContract<IPlotting>
{
    static ContractBinding<IPlotting> IPluginContract<IPlotting>.PdkBinding { get; } = new()
    {
        Id = "test.plotting",
        Version = 1,
        SlotCount = 1,
        AbiText = "pdkabi 1\ncontract test.plotting version 1\n  slot 0 Draw() -> void\n",
        Fingerprint = new Fingerprint(0x9107, 0),
        CreateStub = static reference => new PlainStub(reference),
        Exports = static () => 0,
    };
}
