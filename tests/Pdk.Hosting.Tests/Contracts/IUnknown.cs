namespace Pdk.Hosting.Tests;

/// <summary>A contract that no library offers.</summary>
public interface IUnknown : IPluginContract<IUnknown>
{
    static ContractBinding<IUnknown> IPluginContract<IUnknown>.PdkBinding { get; } = new()
    {
        Id = "test.unknown",
        Version = 1,
        SlotCount = 0,
        AbiText = "pdkabi 1\ncontract test.unknown version 1\n",
        Fingerprint = new Fingerprint(3, 4),
        CreateStub = static _ => throw new InvalidOperationException("Nothing offers this contract."),
        Exports = static () => 0,
    };
}
