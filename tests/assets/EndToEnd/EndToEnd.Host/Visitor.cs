namespace EndToEnd.Host;

/// <summary>A host's object that plugins call.</summary>
internal sealed class Visitor : IVisitor
{
    internal List<string> Names { get; } = [];

    internal ILeaf? Last { get; private set; }

    public void Visit(string name, ILeaf? leaf)
    {
        if (name == "fail")
        {
            throw new FormatException("the visitor failed");
        }

        Names.Add(name);
        Last = leaf;
    }
}
