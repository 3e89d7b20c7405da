namespace Pdk.Tests.Objects;

/// <summary>Objects of contracts in both directions: who they are, how long they live, and what goes wrong.</summary>
public sealed class ObjectTests
{
    [Fact]
    public void Callback_GivenToPlugin_IsCalledFromAnyThread() => Check("""
        Log log = new();
        room.Open("a").Say("hello", log);
        room.Keep(log);
        room.UseKept("kept");
        room.UseKeptElsewhere("elsewhere");
        Equal("a: hello|kept|elsewhere", string.Join('|', log.Lines));
        """);

    [Fact]
    public void Object_ThatComesBack_IsItself() => Check("""
        Log log = new();
        room.Kept = log;
        Equal(true, ReferenceEquals(log, room.Kept));
        Equal(true, room.Knows(log));
        Equal(false, room.Knows(new Log()));
        """);

    [Fact]
    public void Child_HasOneStub_HoweverItComes() => Check("""
        IChild child = room.Open("a");
        Equal(true, ReferenceEquals(child, room.Find("a")));
        Equal(true, room.IsSame(child, child));
        Equal(false, room.IsSame(child, room.Open("b")));
        Equal("a", child.Name);
        child.Name = "c";
        Equal("c", room.Find("a")!.Name);
        """);

    [Fact]
    public void Parent_OfAChild_IsTheStubThatCreateMade() => Check("""
        Equal(true, ReferenceEquals(room, room.Open("a").Room));
        Equal(true, room.IsMine(room));
        """);

    [Fact]
    public void Null_IsKept_AndRefusedWhereTheContractDoesNotAllowIt() => Check("""
        Equal(null, room.Find("nobody"));
        room.Keep(null);
        Equal(null, room.Kept);
        Throws<ArgumentNullException>(() => room.Refuse(), "result");
        Throws<ArgumentNullException>(() => room.Open("a").Say("x", null!), "log");
        """);

    [Fact]
    public void References_ChangePlaces() => Check("""
        IChild a = room.Open("a");
        IChild b = room.Open("b");
        IChild? value = a;
        room.Swap(ref value, b, out IChild? old);
        Equal(true, ReferenceEquals(value, b));
        Equal(true, ReferenceEquals(old, a));
        room.Swap(ref value, null, out old);
        Equal(null, value);
        Equal(true, ReferenceEquals(old, b));
        """);

    [Fact]
    public void Exceptions_CrossBothBoundaries() => Check("""
        Log log = new();
        room.Keep(log);
        Throws<FormatException>(() => room.UseKept("fail"), "the log failed");
        Throws<InvalidOperationException>(() => room.Open("a").Fail(), "the child failed");
        """);

    [Fact]
    public void Dispose_OfAChild_RunsItsOwn_AndForgettingItDoesNot() => Check("""
        IChild child = room.Open("a");
        child.Dispose();
        Equal(1, room.Disposed);
        Throws<ObjectDisposedException>(() => child.Fail(), "disposed");
        IChild again = room.Find("a")!;
        Equal(false, ReferenceEquals(child, again));
        Equal("a", again.Name);
        Forget(room);
        GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect();
        Equal(1, room.Disposed);
        static void Forget(IRoom room) => room.Open("b");
        """);

    [Fact]
    public void Disposed_Argument_IsAnError() => Check("""
        IChild child = room.Open("a");
        child.Dispose();
        Throws<ObjectDisposedException>(() => room.IsSame(room.Open("b"), child), "disposed");
        """);

    [Fact]
    public void Stub_IsAnyContractOfItsObject() => Check("""
        IChild child = room.Open("a");
        Equal(true, child is INamed);
        Equal(false, child is ILog);
        Equal(false, (object)child is ICloneable);
        object other = room;
        Equal(false, other is INamed);
        """);

    [Fact]
    public void Plugin_AsksAHostObject_ForItsOtherContracts() => Check("""
        Log log = new() { Name = "before" };
        Equal("before", room.NameOf(log));
        Equal("after", log.Name);
        """, """
        namespace Talk;
        public partial interface IRoom { string? NameOf(ILog log) { if (log is INamed named) { string name = named.Name; named.Name = "after"; return name; } return null; } }
        """);

    [Fact]
    public void HostObject_ThatThePluginDropped_IsForgotten() => Check("""
        System.WeakReference weak = Give(room);
        room.Drop();
        for (int round = 0; round < 50 && weak.IsAlive; round++)
        {
            room.Collect();
            GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect();
            System.Threading.Thread.Yield();
        }

        Equal(false, weak.IsAlive);
        static System.WeakReference Give(IRoom room) { Log log = new(); room.Keep(log); room.UseKept("x"); return new System.WeakReference(log); }
        """);

    [Fact]
    public void Stub_FoundWhileTheCollectorRuns_StaysOpen() => Check("""
        Open(room);
        bool isOver = false;
        System.Threading.Thread collector = new(() =>
        {
            for (int round = 0; round < 200; round++) { GC.Collect(); GC.WaitForPendingFinalizers(); }
            System.Threading.Volatile.Write(ref isOver, true);
        });
        collector.Start();
        try { while (!System.Threading.Volatile.Read(ref isOver)) { Name(room); } }
        finally { collector.Join(); }
        static void Open(IRoom room) => room.Open("a");
        static void Name(IRoom room) { IChild child = room.Find("a")!; for (int call = 0; call < 50; call++) { Equal("a", child.Name); } }
        """);

    [Fact]
    public void Library_ThatEnds_TellsWhatThePluginStillHeld() => Check("""
        room.Keep(new Log());
        library.Dispose();
        Equal(1, library.UnreleasedHostObjects);
        Throws<ObjectDisposedException>(() => room.Drop(), "disposed");
        """);

    [Fact]
    public void Supports_AsksAboutAnyContractOfAnObject()
    {
        using InMemoryPlugin plugin = InMemoryPlugin.CompileIsolated(
            """
            namespace Two;
            [Pdk.PluginContract("two.first")] public partial interface IFirst { int One(); }
            [Pdk.PluginContract("two.second")] public partial interface ISecond { int Two(); [Pdk.Since(2)] int Three() => 3; }
            """,
            """
            namespace Two;
            [Pdk.Plugin("two.plugin", "1.0.0")] public sealed class Both : IFirst, ISecond { public int One() => 1; public int Two() => 2; }
            """,
            "",
            """
            namespace Two;
            public static class Driver
            {
                public static string Run(Pdk.Hosting.PluginLibrary library)
                {
                    IFirst first = library.Create<IFirst>();
                    ISecond second = (ISecond)first;
                    return $"{library.Supports(first, "One")} {library.Supports(second, "Two")} {library.Supports(second, "Three")} {library.Supports(second, "Four")} {second.Three()}";
                }
            }
            """);

        Assert.Equal("True True True False 3", plugin.Run<string>("Two.Driver"));
    }

    private static void Check(string body, string more = "namespace Talk;")
    {
        string driver = $$"""
            using System;
            namespace Talk;
            public static class Driver
            {
                private static void Equal(object? expected, object? actual) { if (!Equals(expected, actual)) throw new Exception($"expected {expected ?? "null"}, found {actual ?? "null"}"); }
                private static void Throws<T>(Action action, string words) where T : Exception
                {
                    try { action(); }
                    catch (T exception) { if (!exception.Message.Contains(words, StringComparison.Ordinal)) throw new Exception($"other words: {exception.Message}"); return; }
                    throw new Exception($"no {typeof(T).Name}");
                }

                public static bool Run(Pdk.Hosting.PluginLibrary library)
                {
                    IRoom room = library.Create<IRoom>();
                    {{body}}
                    return true;
                }
            }
            """;
        using InMemoryPlugin plugin = InMemoryPlugin.CompileIsolated(Conversation.Contracts, Conversation.Plugin, Conversation.Host, driver, more);
        Assert.True(plugin.Run<bool>("Talk.Driver"));
    }
}
