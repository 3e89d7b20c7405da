namespace Pdk.Tests.Matrix.Positions;

/// <summary>An event, to which a handler is added and from which it is removed.</summary>
internal sealed class EventPosition() : Position("event")
{
    internal override string Contract(TypeCase kind) => $"event {kind.Type} Event;\nint Handler {{ get; }}\nint Handlers {{ get; }}";

    internal override string Implementation(TypeCase kind) =>
        $$"""
        private readonly System.Collections.Generic.List<{{kind.Type}}> _handlers = [];
        public event {{kind.Type}} Event { add => _handlers.Add(value); remove => _handlers.Remove(value); }
        public int Handler => Index(_handlers[^1]);
        public int Handlers => _handlers.Count;
        """;

    internal override string Checks(TypeCase kind) =>
        """
        other.Event += value;
        report.Check(index, Is(other.Handler, value));
        other.Event -= value;
        report.Check(index, other.Handlers == 0);
        """;
}
