namespace Pdk.Hosting.Tests;

/// <summary>A contract that inherits another; <c>fixtures/inherit.c</c> has its plugins.</summary>
public interface IDerived : IBase, IPluginContract<IDerived>
{
    static ContractBinding<IDerived> IPluginContract<IDerived>.PdkBinding { get; } = new()
    {
        Id = "test.derived",
        Version = 1,
        SlotCount = 1,
        AbiText = "pdkabi 1\ncontract test.derived version 1\n  base test.base\n  slot 0 Twice(value i32) -> i32\n",
        Fingerprint = new Fingerprint(0xDE71, 0),
        Bases = [ContractBinding.Of<IBase>()],
        CreateStub = static reference => new DerivedStub(reference),
        Exports = static () => 0,
    };

    int Twice(int value);
}
