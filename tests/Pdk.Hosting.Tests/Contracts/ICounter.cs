using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>A contract with its binding written by hand; <c>fixtures/counter.h</c> is its C side.</summary>
public interface ICounter : IPluginContract<ICounter>
{
    internal const string Abi =
        "pdkabi 1\n" +
        "contract test.counter version 1\n" +
        "  slot 0 Add(value i32) -> i32\n" +
        "  slot 1 Wait() -> void\n" +
        "  slot 2 Fail(inRelease bool) -> void\n";

    static ContractBinding<ICounter> IPluginContract<ICounter>.PdkBinding { get; } =
        Bind<ICounter>(static reference => new CounterStub(reference));

    /// <summary>Adds to the object's sum and answers it.</summary>
    int Add(int value);

    /// <summary>Blocks until the test lets it go on.</summary>
    void Wait();

    /// <summary>Throws now, or when the object ends.</summary>
    void Fail(bool inRelease);

    internal static ContractBinding<T> Bind<T>(Func<ObjectReference, T> createStub)
        where T : class => new()
        {
            Id = "test.counter",
            Version = 1,
            SlotCount = 3,
            AbiText = Abi,
            Fingerprint = new Fingerprint(0x1111_1111_1111_1111, 0x2222_2222_2222_2222),
            CreateStub = createStub,
            Exports = static () => 0,
        };
}
