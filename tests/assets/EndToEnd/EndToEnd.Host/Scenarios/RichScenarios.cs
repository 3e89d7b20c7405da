using Pdk.Hosting;

namespace EndToEnd.Host.Scenarios;

/// <summary>Objects, delegates, data and closures over real libraries.</summary>
internal static class RichScenarios
{
    private static readonly Row s_row = new(
        "ä€😀", -1, ["a", "", "b"], [1.5, double.NaN], new() { ["x"] = 1, ["y"] = 2 }, new TextMark("m"), new Row("", 0, [], [], [], new NumberMark(-1.50m)));

    internal static void Run()
    {
        using PluginLibrary a = Libraries.LoadA();
        using PluginLibrary b = Libraries.LoadB();
        IRich first = a.Create<IRich>();
        IRich second = b.Create<IRich>();
        foreach (IRich rich in new[] { first, second })
        {
            CheckObjects(rich);
            CheckDelegates(rich);
            CheckData(rich);
            CheckClosures(rich);
        }

        CheckHandOver(first, second, a);
    }

    /// <summary>Every kind many times, in both directions, so that what is left behind shows.</summary>
    internal static IEnumerable<(string What, Action Call)> Repeated(IRich rich)
    {
        Visitor visitor = new();
        yield return ("children, disposed", () => rich.Open("a").Dispose());
        yield return ("children, forgotten", () => rich.Open("a"));
        yield return ("callbacks", () =>
        {
            visitor.Names.Clear();
            rich.Visit(visitor, rich.Find("a")!);
        });
        yield return ("new callbacks", () => rich.Visit(new Visitor(), rich.Find("a")!));
        yield return ("kept objects", () => rich.Kept = new Visitor());
        yield return ("delegates", () => rich.Apply((x, y) => x + y, 1, 2));
        yield return ("delegates back", () => rich.Add(1)(2));
        yield return ("handlers", () =>
        {
            Action<string> handler = new List<string>().Add;
            rich.Said += handler;
            rich.Say("x");
            rich.Said -= handler;
        });
        yield return ("data", () => rich.Echo(s_row));
        yield return ("data, called back", () => rich.Pass(row => row, s_row));
        yield return ("dictionaries", () => rich.Counts(s_row.Counts));
        yield return ("lists", () => rich.Words(s_row.Tags));
        yield return ("objects in lists", () => rich.Leaves([rich.Find("a")!]));
        yield return ("closures", () => rich.Unbox(rich.Number(1)));
    }

    private static void CheckObjects(IRich rich)
    {
        ILeaf leaf = rich.Open("a");
        Check.True(ReferenceEquals(leaf, rich.Find("a")), "a child has one stub");
        Check.True(rich.IsMine(leaf), "a child that goes home is itself");
        Check.Equal(null, rich.Find("nobody"));
        Check.Equal(0, ((ICounted)leaf).Count);
        Check.True(leaf is not IVisitor, "a leaf is no visitor");
        Visitor visitor = new();
        rich.Visit(visitor, leaf);
        Check.True(ReferenceEquals(leaf, visitor.Last), "a callback gets the stub that is known");
        rich.Kept = visitor;
        Check.True(ReferenceEquals(visitor, rich.Kept), "a visitor that comes home is itself");
        rich.VisitElsewhere("elsewhere");
        Check.Equal("a elsewhere", string.Join(' ', visitor.Names));
        Check.Equal("the visitor failed", Check.Throws<FormatException>(() => rich.VisitElsewhere("fail")).Message);
        Check.Throws<ArgumentNullException>(() => rich.Visit(null!, leaf));
        List<ILeaf> leaves = rich.Leaves([leaf]);
        Check.True(ReferenceEquals(leaf, leaves[0]), "an element is the stub that is known");
        Check.Equal("last", leaves[1].Name);
        leaf.Dispose();
        Check.Throws<ObjectDisposedException>(() => _ = leaf.Name);
        Check.Throws<ObjectDisposedException>(() => _ = rich.Find("a")!.Name);
    }

    private static void CheckDelegates(IRich rich)
    {
        int calls = 0;
        Check.Equal(7, rich.Apply((x, y) => ++calls + x + y, 2, 4));
        Check.Equal(5, rich.Add(2)(3));
        List<string> said = [];
        rich.Said += said.Add;
        rich.Say("one");
        rich.Said -= said.Add;
        rich.Say("two");
        Check.Equal("one", string.Join(' ', said));
    }

    private static void CheckData(IRich rich)
    {
        Row row = rich.Echo(s_row);
        Check.Equal(s_row.Name, row.Name);
        Check.Equal("a  b", string.Join(' ', row.Tags));
        Check.True(double.IsNaN(row.Values[1]), "values cross");
        Check.Equal(2, row.Counts["y"]);
        Check.Equal(s_row.Mark, row.Mark);
        Check.Equal(s_row.Next!.Mark, row.Next!.Mark);
        Check.Equal(3, rich.Counts(row.Counts)["y"]);
        Check.Equal("a  b", string.Join(' ', rich.Words(row.Tags)));
    }

    private static void CheckClosures(IRich rich)
    {
        IBox<int> box = rich.Number(41);
        Check.Equal(41, rich.Unbox(box));
        Check.Equal(42, box.Value);
        Check.Equal("ä€😀", rich.Box(s_row).Value.Name);
    }

    // What one library made, the other calls directly, until the first is disposed.
    private static void CheckHandOver(IRich first, IRich second, PluginLibrary owner)
    {
        IBox<int> box = first.Number(7);
        Check.Equal(7, second.Unbox(box));
        Check.Equal(8, box.Value);
        ILeaf leaf = first.Open("of a");
        Check.True(!second.IsMine(leaf), "an object of A is none of B");
        Visitor visitor = new();
        second.Visit(visitor, leaf);
        Check.True(ReferenceEquals(leaf, visitor.Last), "it comes back as the stub that is known");
        second.Leaves([leaf]);
        owner.Dispose();
        Check.Throws<ObjectDisposedException>(() => second.Visit(visitor, leaf));
    }
}
