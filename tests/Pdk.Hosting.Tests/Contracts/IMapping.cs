namespace Pdk.Hosting.Tests;

/// <summary>A contract with a struct that only has the name of the one of <see cref="IGrowing"/>.</summary>
public interface IMapping : IPluginContract<IMapping>
{
    static ContractBinding<IMapping> IPluginContract<IMapping>.PdkBinding { get; } = new()
    {
        Id = "test.mapping",
        Version = 1,
        SlotCount = 1,
        AbiText = """
            pdkabi 1
            contract test.mapping version 1
              struct Test.Point size 4 align 4
                0 Index i32
              slot 0 Find(point Test.Point) -> void

            """,
        Fingerprint = new Fingerprint(0x3A9, 0),
        CreateStub = static reference => new PlainStub(reference),
        Exports = static () => 0,
    };
}
