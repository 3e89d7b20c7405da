using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>A contract that gives the plugin an object of this application; <c>fixtures/growing.c</c> has other views of that one.</summary>
public interface ILogging : IPluginContract<ILogging>
{
    static ContractBinding<ILogging> IPluginContract<ILogging>.PdkBinding { get; } = new()
    {
        Id = "test.logging",
        Version = 1,
        SlotCount = 1,
        AbiText = """
            pdkabi 1
            contract test.logging version 1
              slot 0 Attach(log handle<test.log>) -> void
            contract test.log version 2 required
              slot 0 Write(level i32) -> void
              slot 1 Flush() -> void since 2

            """,
        Fingerprint = new Fingerprint(0x1066, 0),
        CreateStub = static reference => new PlainStub(reference),
        Exports = static () => 0,
    };
}
