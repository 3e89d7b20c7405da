[PluginContract("acme.internal")]
internal partial interface IInternal
{
    Point Move(Point point);
}

internal struct Point;

[Plugin("acme.internal.plugin", "1.0.0")]
internal sealed class Internal : IInternal
{
    internal Internal()
    {
    }

    public Point Move(Point point) => point;
}
