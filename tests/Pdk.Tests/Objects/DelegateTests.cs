namespace Pdk.Tests.Objects;

/// <summary>Delegates and events in both directions.</summary>
public sealed class DelegateTests
{
    private const string Contracts = """
        using System;
        namespace Dele;

        public delegate bool Try(in int value, ref long total, out string text);
        public delegate void Progress(int percent);
        public struct Point { public double X, Y; }

        [Pdk.PluginContract("dele.node")] public partial interface INode { string Name { get; } }

        [Pdk.PluginContract("dele.bus")]
        public partial interface IBus
        {
            event Action<string>? Said;
            event EventCallback Changed;
            void Say(string text);
            int Apply(Func<int, int, int> function, int a, int b);
            double Sum(ReadOnlySpan<double> values, Func<Point, double> weigh, Comparison<string>? order);
            Action<string> Prefix(string prefix, Action<string> next);
            Progress? Kept { get; set; }
            void KeepAction(Action<int> action);
            void Report(int percent);
            bool Run(Try function, out string text);
            Func<INode, string> Namer { get; }
            Predicate<INode> Is(INode node);
            Func<Func<int>, Func<int>> Twice { get; }
            int Count { get; }
            void Collect();
        }

        public delegate void EventCallback(IBus sender, int number);
        """;

    private const string Plugin = """
        using System;
        namespace Dele;
        [Pdk.Plugin("dele.bus.plugin", "1.0.0")]
        public sealed class Bus : IBus
        {
            public event Action<string>? Said;
            public event EventCallback? Changed;
            private Action<int>? _action;
            private int _number;
            public void Say(string text) { Said?.Invoke(text); Changed?.Invoke(this, ++_number); }
            public int Apply(Func<int, int, int> function, int a, int b) => function(a, b);
            public double Sum(ReadOnlySpan<double> values, Func<Point, double> weigh, Comparison<string>? order)
            {
                double sum = order is null ? 0 : order("a", "b") * 1000;
                foreach (double value in values) sum += weigh(new Point { X = value, Y = 2 });
                return sum;
            }
            public Action<string> Prefix(string prefix, Action<string> next) => text => next(prefix + text);
            public Progress? Kept { get; set; }
            public void KeepAction(Action<int> action) => _action = action;
            public void Report(int percent) { Kept?.Invoke(percent); _action?.Invoke(percent); }
            public bool Run(Try function, out string text) { long total = 10; bool done = function(5, ref total, out text); text += total; return done; }
            public Func<INode, string> Namer => node => node.Name;
            public Predicate<INode> Is(INode node) => other => ReferenceEquals(node, other);
            public Func<Func<int>, Func<int>> Twice => function => () => function() * 2;
            public int Count => (Said?.GetInvocationList().Length ?? 0);
            public void Collect() { GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect(); }
        }
        """;

    private const string Host = """
        using System;
        namespace Dele;
        public sealed class Node(string name) : INode { public string Name => name; }
        public sealed class Listener { public string Text = ""; public void Hear(string text) => Text += text; public void Fail(string text) => throw new FormatException(text); }
        """;

    [Fact]
    public void Delegates_WithState_RunOnTheOtherSide() => Check("""
        int calls = 0;
        Equal(7, bus.Apply((a, b) => { calls++; return a + b; }, 3, 4));
        Equal(1, calls);
        Equal(15.0 - 1000, bus.Sum([1.0, 2.0, 4.5], point => point.X * point.Y, (a, b) => string.CompareOrdinal(a, b)));
        Equal(2.0, bus.Sum([2.0], point => point.X, null));
        """);

    [Fact]
    public void Delegate_ThatComesBack_IsAFunctionOfThePlugin() => Check("""
        Listener listener = new();
        Action<string> prefixed = bus.Prefix("> ", listener.Hear);
        prefixed("a");
        prefixed("b");
        Equal("> a> b", listener.Text);
        Equal(42, bus.Twice(() => 21)());
        """);

    [Fact]
    public void Delegate_ThatGoesHome_IsTheSame() => Check("""
        int last = 0;
        Progress progress = percent => last = percent;
        bus.Kept = progress;
        Equal(true, ReferenceEquals(progress, bus.Kept));
        bus.Report(5);
        Equal(5, last);
        bus.Kept = null;
        Equal(null, bus.Kept);
        """);

    [Fact]
    public void TwoTypes_OfOneForm_AreKeptApart() => Check("""
        int sum = 0;
        bus.Kept = percent => sum += percent;
        bus.KeepAction(percent => sum += 10 * percent);
        bus.Report(1);
        Equal(11, sum);
        """);

    [Fact]
    public void References_AndText_CrossInADelegate() => Check("""
        Equal(true, bus.Run((in int value, ref long total, out string text) => { total += value; text = "t"; return true; }, out string result));
        Equal("t15", result);
        """);

    [Fact]
    public void Objects_CrossInADelegate() => Check("""
        Node node = new("n");
        Equal("n", bus.Namer(node));
        Equal(true, bus.Is(node)(node));
        Equal(false, bus.Is(node)(new Node("m")));
        """);

    [Fact]
    public void Handler_IsRemovedByAnEqualOne() => Check("""
        Listener listener = new();
        bus.Said += listener.Hear;
        bus.Said += listener.Hear;
        bus.Say("a");
        Equal("aa", listener.Text);
        bus.Said -= listener.Hear;
        Equal(1, bus.Count);
        bus.Said -= new Action<string>(listener.Hear);
        Equal(0, bus.Count);
        bus.Said -= listener.Hear;
        bus.Say("b");
        Equal("aa", listener.Text);
        """);

    [Fact]
    public void Sender_IsTheStubThatCreateMade() => Check("""
        string heard = "";
        EventCallback handler = (sender, number) => heard += ReferenceEquals(sender, bus) ? number : -1;
        bus.Changed += handler;
        bus.Say("x");
        bus.Say("x");
        bus.Changed -= handler;
        bus.Say("x");
        Equal("12", heard);
        """);

    [Fact]
    public void Exception_OfAHandler_ArrivesAtTheRaiser() => Check("""
        bus.Said += new Listener().Fail;
        try { bus.Say("the handler failed"); }
        catch (FormatException exception) { Equal("the handler failed", exception.Message); return true; }
        Equal("an exception", "none");
        """);

    [Fact]
    public void Handler_ThatWasRemoved_IsForgotten() => Check("""
        WeakReference weak = AddAndRemove(bus);
        for (int round = 0; round < 50 && weak.IsAlive; round++)
        {
            bus.Collect();
            GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect();
            System.Threading.Thread.Yield();
        }

        Equal(false, weak.IsAlive);
        static WeakReference AddAndRemove(IBus bus)
        {
            Listener listener = new();
            bus.Said += listener.Hear;
            bus.Say("x");
            bus.Said -= listener.Hear;
            return new WeakReference(listener);
        }
        """);

    [Fact]
    public void Method_OfAStub_IsADelegateLikeAnyOther() => Check("""
        bus.Kept = bus.Report;
        Progress? kept = bus.Kept;
        Equal(true, kept!.Equals(new Progress(bus.Report)));
        """);

    [Fact]
    public void SeveralHandlersInOne_AreCalledInTurn() => Check("""
        Listener first = new();
        Listener second = new();
        Action<string> both = first.Hear;
        both += second.Hear;
        bus.Prefix("", both)("x");
        Equal("xx", first.Text + second.Text);
        """);

    private static void Check(string body)
    {
        string driver = $$"""
            using System;
            namespace Dele;
            public static class Driver
            {
                private static void Equal(object? expected, object? actual) { if (!Equals(expected, actual)) throw new Exception($"expected {expected ?? "null"}, found {actual ?? "null"}"); }
                public static bool Run(Pdk.Hosting.PluginLibrary library)
                {
                    IBus bus = library.Create<IBus>();
                    {{body}}
                    return true;
                }
            }
            """;
        using InMemoryPlugin plugin = InMemoryPlugin.CompileIsolated(Contracts, Plugin, Host, driver);

        Assert.True(plugin.Run<bool>("Dele.Driver"));
    }
}
