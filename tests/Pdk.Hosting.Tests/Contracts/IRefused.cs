namespace Pdk.Hosting.Tests;

/// <summary>A contract with an error that the compiler found, as the generator leaves it behind.</summary>
public interface IRefused : IPluginContract<IRefused>
{
    static ContractBinding<IRefused> IPluginContract<IRefused>.PdkBinding { get; } = new()
    {
        Id = "test.counter",
        Version = 1,
        SlotCount = 3,
        AbiText = ICounter.Abi,
        Fingerprint = default,
        CreateStub = static _ => throw new PluginContractException("PDK0005: 'object' cannot cross the boundary."),
        Exports = null,
    };
}
