namespace Golden;

/// <summary>A child, which writes into its parent's log.</summary>
internal sealed class GoldenChild(IGolden parent, string name) : IGoldenChild
{
    public string Name { get; } = name;

    public IGolden Parent { get; } = parent;

    public void Say(string text) => Parent.Log?.Write($"{Name}: {text}");

    public void Dispose() => Say("bye");
}
