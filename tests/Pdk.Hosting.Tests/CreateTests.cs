namespace Pdk.Hosting.Tests;

/// <summary>Which plugin an object comes from, and what is said when there is none.</summary>
public sealed class CreateTests : IDisposable
{
    private readonly PluginLibrary _library = PluginLibrary.Load(Natives.Library("pair"));

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("test.first", 1001)]
    [InlineData("test.second", 2001)]
    [InlineData("test.no-fingerprint", 2001)]
    public void Create_ByPluginId_AnswersItsObject(string plugin, int sum) =>
        Assert.Equal(sum, _library.Create<ICounter>(plugin).Add(1));

    [Fact]
    public void Create_OfferedBySeveral_ListsThem()
    {
        string message = Fails(() => _library.Create<ICounter>());

        Assert.Contains("several plugins offer contract 'test.counter'", message, StringComparison.Ordinal);
        Assert.Contains("test.counter version 1 by plugin test.second 1.0.0", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_OfferedByNone_ListsWhatIs()
    {
        string message = Fails(() => _library.Create<IUnknown>());

        Assert.Contains("no plugin offers contract 'test.unknown'", message, StringComparison.Ordinal);
        Assert.Contains("test.other version 3 by plugin test.first 1.0.0", message, StringComparison.Ordinal);
        Assert.Contains(_library.Path, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_FromUnknownPlugin_ListsPlugins()
    {
        string message = Fails(() => _library.Create<ICounter>("test.third"));

        Assert.Contains("there is no plugin 'test.third'", message, StringComparison.Ordinal);
        Assert.Contains("test.first 1.0.0, test.second 1.0.0", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_FromPluginWithoutTheContract_SaysSo() =>
        Assert.Contains(
            "plugin 'test.first' does not offer contract 'test.unknown'",
            Fails(() => _library.Create<IUnknown>("test.first")),
            StringComparison.Ordinal);

    [Fact]
    public void Create_WithOtherAbi_ShowsTheDifference() => Assert.Equal(
        $"""
        '{_library.Path}': contract 'test.counter' differs: this application was built against version 1 of it, plugin test.differs 2.0.0 against version 7, with another ABI. From line 2 on:
          application: contract test.counter version 1
          plugin:      contract test.counter version 7
          application: slot 0 Add(value i32) -> i32
          plugin:      slot 0 Add(value i64) -> i32
        Rebuild the application and the plugin against the same version of the contract.
        """,
        Fails(() => _library.Create<ICounter>("test.differs")));

    [Fact]
    public void Create_WithoutAbiText_SaysSo() =>
        Assert.Contains(
            "The library carries no ABI text", Fails(() => _library.Create<ICounter>("test.no-text")), StringComparison.Ordinal);

    [Fact]
    public void Create_OfRefusedContract_ThrowsTheCompilersReason() =>
        Assert.Equal("PDK0005: 'object' cannot cross the boundary.", Fails(() => _library.Create<IRefused>("test.first")));

    [Fact]
    public void Create_ConstructorThrows_ThrowsTheSame()
    {
        InvalidOperationException exception =
            Assert.Throws<InvalidOperationException>(() => _library.Create<ICounter>("test.throws"));

        Assert.Equal("the constructor threw", exception.Message);
        Assert.StartsWith("   at pair.c", exception.StackTrace, StringComparison.Ordinal);
        Assert.Equal("pair.Cause", Assert.IsType<PluginException>(exception.InnerException).TypeName);
    }

    [Fact]
    public void Create_NullPluginId_IsAnArgumentError() =>
        Assert.Throws<ArgumentNullException>(() => _library.Create<ICounter>(null!));

    private static string Fails(Func<object> create) => Assert.Throws<PluginContractException>(create).Message;
}
