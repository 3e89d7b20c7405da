[PluginContract("acme.members")]
public partial interface IContract
{
    [Obsolete]
    void First();

    [Obsolete("Use Last.")]
    void Second();

    [Obsolete("Use Last.", error: true)]
    void Third();

    void Last();
}

[Plugin("acme.plugin", "1.0.0")]
public sealed class Plugin : IContract
{
    [Obsolete]
    public void First()
    {
    }

    [Obsolete]
    public void Second()
    {
    }

    [Obsolete]
    public void Third()
    {
    }

    public void Last()
    {
    }
}

[Obsolete, PluginContract("acme.contract")]
public partial interface IObsolete
{
    void Do();
}

[Obsolete, Plugin("acme.obsolete", "1.0.0")]
public sealed class ObsoletePlugin : IObsolete
{
    public void Do()
    {
    }
}

[PluginContract("acme.maker")]
public partial interface IMaker;

[Plugin("acme.maker.plugin", "1.0.0")]
public sealed class Maker : IMaker
{
    [Obsolete]
    public Maker()
    {
    }
}

[Obsolete]
public struct Point;

public struct Pair<T>;

#pragma warning disable CS0612
public delegate void Drawn(Point point);

[PluginData]
public sealed record Shape(string Name, Point? Place);

[PluginData]
public sealed class Drawing
{
    [Obsolete]
    public string? Name { get; set; }

    public List<Shape> Shapes { get; set; } = [];
}
#pragma warning restore CS0612

[PluginContract("acme.types")]
public partial interface ITypes
{
#pragma warning disable CS0612
    void Draw(Point point, Span<Point> points);

    Pair<Point> Find();
#pragma warning restore CS0612
}

[PluginContract("acme.delegates")]
public partial interface IDelegates
{
    event Drawn Drawn;
}

[PluginContract("acme.data")]
public partial interface IData
{
    Drawing Find(Dictionary<string, Drawing> all);
}

[PluginContract("acme.tuples")]
public partial interface ITuples
{
#pragma warning disable CS0612
    (string, Point) Find();
#pragma warning restore CS0612
}
