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
    public void Create_WithOtherAbi_ShowsEveryDifference()
    {
        PluginContractException exception = Assert.Throws<PluginContractException>(() => _library.Create<ICounter>("test.differs"));

        Assert.Equal(PluginContractError.Incompatible, exception.Reason);
        Assert.Equal(
            $"""
            '{_library.Path}': contract test.counter version 7 by plugin test.differs 2.0.0 cannot be called by this application, which was built against version 1:
              slot 0 Add, value: host i32, plugin i64
              slot 2 Fail: only the host has Fail(bool) -> void
            Update the application to test.counter version 7, or take a plugin built against version 1.
            """,
            exception.Message);
    }

    [Fact]
    public void Create_WithoutAbiText_SaysSo() =>
        Assert.Contains(
            "carries no ABI text to compare", Fails(() => _library.Create<ICounter>("test.no-text")), StringComparison.Ordinal);

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
        Assert.Throws<ArgumentNullException>(() => _library.Create<ICounter>((string)null!));

    [Fact]
    public void Create_ThatFails_HasItsReason()
    {
        Assert.Equal(PluginContractError.Ambiguous, Reason(() => _library.Create<ICounter>()));
        Assert.Equal(PluginContractError.NotOffered, Reason(() => _library.Create<IUnknown>()));
        Assert.Equal(PluginContractError.NotOffered, Reason(() => _library.Create<IUnknown>("test.first")));
        Assert.Equal(PluginContractError.UnknownPlugin, Reason(() => _library.Create<ICounter>("test.third")));
        Assert.Equal(PluginContractError.BadAbiText, Reason(() => _library.Create<ICounter>("test.no-text")));
        Assert.Equal(PluginContractError.Refused, Reason(() => _library.Create<IRefused>("test.first")));
    }

    private static PluginContractError Reason(Func<object> create) => Assert.Throws<PluginContractException>(create).Reason;

    private static string Fails(Func<object> create) => Assert.Throws<PluginContractException>(create).Message;
}
