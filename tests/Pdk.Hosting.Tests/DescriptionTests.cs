namespace Pdk.Hosting.Tests;

/// <summary>What a library says about itself.</summary>
public sealed class DescriptionTests : IDisposable
{
    private readonly PluginLibrary _library = PluginLibrary.Load(Natives.Library("pair"));

    public void Dispose() => _library.Dispose();

    [Fact]
    public void Library_Described_HasRuntimeAndVersion()
    {
        Assert.Equal("C", _library.Runtime);
        Assert.Equal(new Version(Interop.AbiVersion.Major, Interop.AbiVersion.Minor), _library.AbiVersion);
    }

    [Fact]
    public void Plugins_SeveralContracts_AreGroupedInOrder()
    {
        Assert.Equal(
            ["test.first", "test.second", "test.throws", "test.differs", "test.no-text", "test.no-fingerprint"],
            _library.Plugins.Select(plugin => plugin.Id));
        PluginDescriptor first = _library.Plugins[0];
        Assert.Equal("1.0.0", first.Version);
        Assert.Equal(["test.counter version 1", "test.other version 3"], first.Contracts.Select(contract => contract.ToString()));
    }

    [Fact]
    public void Contract_Described_HasItsAbi()
    {
        ContractDescriptor contract = _library.Plugins[0].Contracts[0];

        Assert.Equal(ICounter.Abi, contract.AbiText);
        Assert.Equal(new Fingerprint(0x1111_1111_1111_1111, 0x2222_2222_2222_2222), contract.Fingerprint);
        Assert.Equal("", _library.Plugins[0].Contracts[1].AbiText);
    }

    [Fact]
    public void Supports_ContractOnOffer_IsTrue() => Assert.True(_library.Supports<ICounter>());

    [Fact]
    public void Supports_UnknownOrRefusedContract_IsFalse()
    {
        Assert.False(_library.Supports<IUnknown>());
        Assert.False(_library.Supports<IRefused>());
    }
}
