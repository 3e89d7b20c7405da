namespace Pdk.Hosting.Tests;

/// <summary>Errors that no call can return.</summary>
public sealed class FaultTests
{
    private readonly string _path = Natives.CopyOf("counter");

    [Fact]
    public void Release_ThatFails_IsReported()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        List<Exception> faults = [];
        library.Faulted += (sender, fault) =>
        {
            Assert.Same(library, sender);
            faults.Add(fault.Exception);
        };

        ReleaseFailing(library);

        PluginException exception = Assert.IsType<PluginException>(Assert.Single(faults));
        Assert.Equal(("counter.released", "the release failed"), (exception.TypeName, exception.Message));
    }

    [Fact]
    public void Dispose_WithObjectsThatFail_StillReports()
    {
        PluginLibrary library = PluginLibrary.Load(_path);
        int faults = 0;
        library.Faulted += (_, _) => faults++;
        library.Create<ICounter>().Fail(inRelease: true);

        library.Dispose();

        Assert.Equal(1, faults);
    }

    [Fact]
    public void Handler_ThatThrows_IsContained()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);
        int faults = 0;
        library.Faulted += (_, _) => throw new InvalidOperationException("in the handler");
        library.Faulted += (_, _) => faults++;

        ReleaseFailing(library);

        Assert.Equal(1, faults);
    }

    [Fact]
    public void Library_WithoutHandler_IgnoresFaults()
    {
        using PluginLibrary library = PluginLibrary.Load(_path);

        ReleaseFailing(library);
    }

    [Fact]
    public void Library_LoadedTwice_HearsOfFaultsTwice()
    {
        using PluginLibrary first = PluginLibrary.Load(_path);
        using PluginLibrary second = PluginLibrary.Load(_path);
        List<object?> senders = [];
        first.Faulted += (sender, _) => senders.Add(sender);
        second.Faulted += (sender, _) => senders.Add(sender);

        ReleaseFailing(first);

        Assert.Equal([first, second], senders);
    }

    private static void ReleaseFailing(PluginLibrary library)
    {
        ICounter counter = library.Create<ICounter>();
        counter.Fail(inRelease: true);
        library.Release(counter);
    }
}
