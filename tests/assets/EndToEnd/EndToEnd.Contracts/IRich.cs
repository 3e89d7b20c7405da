using Pdk;

namespace EndToEnd;

/// <summary>Objects, delegates, data and closures, in both directions.</summary>
[PluginContract("endtoend.rich")]
public partial interface IRich
{
    event Action<string>? Said;

    IVisitor? Kept { get; set; }

    ILeaf Open(string name);

    ILeaf? Find(string name);

    bool IsMine(ILeaf leaf);

    void Visit(IVisitor visitor, ILeaf leaf);

    /// <summary>Calls <see cref="Kept"/> on a thread of the library's own.</summary>
    void VisitElsewhere(string name);

    void Say(string text);

    int Apply(Func<int, int, int> function, int a, int b);

    Func<int, int> Add(int number);

    Row Echo(Row row);

    /// <summary>What the function makes of the row.</summary>
    Row Pass(Func<Row, Row> function, Row row);

    Dictionary<string, int> Counts(IReadOnlyDictionary<string, int> counts);

    List<string> Words(List<string> words);

    List<ILeaf> Leaves(IReadOnlyList<ILeaf> leaves);

    IBox<int> Number(int value);

    IBox<Row> Box(Row row);

    int Unbox(IBox<int> box);
}
