using Pdk.Hosting;

namespace Pdk.Tests.Objects;

/// <summary>Constructors of plugins that ask their host for objects.</summary>
public sealed class ServiceTests
{
    private const string Contracts = """
        namespace Serve;
        [Pdk.PluginContract("serve.log")] public partial interface ILog { void Write(string text); }
        [Pdk.PluginContract("serve.clock")] public partial interface IClock { long Now { get; } }
        [Pdk.PluginContract("serve.work")] public partial interface IWork { string Run(); }
        """;

    private const string Plugin = """
        namespace Serve;
        [Pdk.Plugin("serve.worker", "1.0.0")]
        public sealed class Worker(ILog log, IClock? clock = null) : IWork
        {
            public string Run() { log.Write("run"); return clock is null ? "no clock" : clock.Now.ToString(System.Globalization.CultureInfo.InvariantCulture); }
        }
        [Pdk.Plugin("serve.alone", "1.0.0")]
        public sealed class Alone : IWork
        {
            public Alone() { }
            internal Alone(string other) => _ = other;
            public string Run() => "alone";
        }
        """;

    private const string Host = """
        using System;
        using Pdk.Hosting;
        namespace Serve;
        public sealed class Log : ILog { public string Text = ""; public void Write(string text) => Text += text; }
        public sealed class Clock : IClock { public long Now => 42; }
        public sealed class Lost : IServiceProvider { public object? GetService(Type type) => type == typeof(ILog) ? new object() : null; }
        """;

    [Fact]
    public void Services_ByType_ReachTheConstructor() => Check("""
        Log log = new();
        IWork work = library.Create<IWork>("serve.worker", new PluginServices { new Clock(), log });
        return work.Run() + log.Text;
        """, "42run");

    [Fact]
    public void Service_ThatIsOptional_MayBeMissing() => Check("""
        return library.Create<IWork>("serve.worker", new PluginServices { new Log() }).Run();
        """, "no clock");

    [Fact]
    public void Service_ThatIsNeeded_IsNamed() => Check("""
        try { library.Create<IWork>("serve.worker"); return "created"; }
        catch (InvalidOperationException exception) { return exception.Message; }
        """, "The plugin serve.worker needs an object of contract serve.log from its host, which offers none. Pass one to PluginLibrary.Create.");

    [Fact]
    public void Service_OfAWrongType_IsNamed() => Check("""
        try { library.Create<IWork>("serve.worker", new Lost()); return "created"; }
        catch (InvalidOperationException exception) { return exception.Message; }
        """, "The application's service for Serve.ILog is a System.Object, which does not implement it.");

    [Fact]
    public void Constructor_WithoutParameters_NeedsNone() => Check("""
        return library.Create<IWork>("serve.alone").Run() + library.Create<IWork>("serve.alone", new PluginServices()).Run();
        """, "alonealone");

    [Fact]
    public void Service_ThatIsAStubOfAnotherObject_IsThatObject() => Check("""
        IWork first = library.Create<IWork>("serve.alone");
        return library.Create<IWork>("serve.relay", new PluginServices { first }).Run();
        """, "alone", """
        namespace Serve;
        [Pdk.Plugin("serve.relay", "1.0.0")]
        public sealed class Relay(IWork other) : IWork { public string Run() => other is Alone ? other.Run() : "a stub"; }
        """);

    [Fact]
    public void Constructor_ThatHandsItsObjectOut_MakesNoSecondStub() => Check("""
        Sink sink = new();
        IWork work = library.Create<IWork>("serve.early", new PluginServices { sink });
        string answer = work.Run() + ReferenceEquals(work, sink.Kept);
        library.Release(work);
        try { sink.Kept!.Run(); return answer + " and open"; }
        catch (ObjectDisposedException) { library.Dispose(); return $"{answer} {library.UnreleasedObjects}"; }
        """, "earlyTrue 0", """
        namespace Serve;
        [Pdk.PluginContract("serve.sink")] public partial interface ISink { void Take(IWork work); }
        [Pdk.Plugin("serve.early", "1.0.0")]
        public sealed class Early : IWork { public Early(ISink sink) => sink.Take(this); public string Run() => "early"; }
        public sealed class Sink : ISink { public IWork? Kept; public void Take(IWork work) => Kept = work; }
        """);

    [Fact]
    public void Service_OfAnotherAbi_IsRefusedWithTheDifference()
    {
        using InMemoryPlugin plugin = InMemoryPlugin.CompileIsolated(Contracts, Plugin);
        string changed = Contracts.Replace("void Write(string text);", "void Write(int text);", StringComparison.Ordinal);
        const string Driver = """
            namespace Serve;
            public sealed class Log : ILog { public void Write(int text) { } }
            public static class Driver { public static string Run(Pdk.Hosting.PluginLibrary library) => library.Create<IWork>("serve.worker", new Pdk.Hosting.PluginServices { new Log() }).Run(); }
            """;

        PluginException exception = Assert.Throws<PluginException>(() => InMemoryPlugin.RunHost<string>("Serve.Driver", plugin.Library, changed, Driver));

        Assert.Contains("slot 0 Write, text: host i32, plugin utf8", exception.Message, StringComparison.Ordinal);
    }

    private static void Check(string body, string expected, string more = "namespace Serve;")
    {
        string driver = $$"""
            using System;
            using Pdk.Hosting;
            namespace Serve;
            public static class Driver { public static string Run(PluginLibrary library) { {{body}} } }
            """;
        using InMemoryPlugin plugin = InMemoryPlugin.CompileIsolated(Contracts, Plugin, Host, driver, more);

        Assert.Equal(expected, plugin.Run<string>("Serve.Driver"));
    }
}
