namespace Pdk.Hosting.Tests;

/// <summary>What <see cref="IDerived"/> inherits.</summary>
public interface IBase : IPluginContract<IBase>
{
    static ContractBinding<IBase> IPluginContract<IBase>.PdkBinding { get; } = new()
    {
        Id = "test.base",
        Version = 2,
        SlotCount = 2,
        AbiText = "pdkabi 1\ncontract test.base version 2\n  slot 0 Half(value i32) -> i32\n  slot 1 Third(value i32) -> i32 since 2\n",
        Fingerprint = new Fingerprint(0xBA5E, 0),
        CreateStub = static reference => new DerivedStub(reference),
        Exports = static () => 0,
    };

    int Half(int value);

    /// <summary>Null if the plugin is too old.</summary>
    int? Third(int value);
}
