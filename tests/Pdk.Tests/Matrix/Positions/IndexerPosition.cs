namespace Pdk.Tests.Matrix.Positions;

/// <summary>What an indexer holds.</summary>
internal sealed class IndexerPosition() : Position("indexer")
{
    internal override string Contract(TypeCase kind) => $"{kind.Type} this[int index] {{ get; set; }}";

    internal override string Implementation(TypeCase kind) =>
        $$"""
        private readonly {{kind.Type}}[] _items = ({{kind.Type}}[])Values.Clone();
        public {{kind.Type}} this[int index] { get => _items[index]; set => _items[index] = value; }
        """;

    internal override string Checks(TypeCase kind) =>
        """
        report.Check(index, IsSame(value, other[index]));
        other[index] = Values[Next(index)];
        report.Check(index, IsSame(Values[Next(index)], other[index]));
        """;
}
