namespace EndToEnd;

/// <summary>Both libraries have it, each its own.</summary>
public abstract class Rich : IRich
{
    private readonly Dictionary<string, Leaf> _leaves = [];

    public event Action<string>? Said;

    public IVisitor? Kept { get; set; }

    public ILeaf Open(string name) => _leaves[name] = new Leaf(name, _leaves.Count);

    public ILeaf? Find(string name) => _leaves.GetValueOrDefault(name);

    public bool IsMine(ILeaf leaf) => leaf is Leaf;

    public void Visit(IVisitor visitor, ILeaf leaf) => visitor.Visit(leaf.Name, leaf);

    public void VisitElsewhere(string name)
    {
        Exception? failure = null;
        Thread thread = new(() =>
        {
            try
            {
                Kept!.Visit(name, null);
            }
            catch (FormatException exception)
            {
                failure = exception;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            throw failure;
        }
    }

    public void Say(string text) => Said?.Invoke(text);

    public int Apply(Func<int, int, int> function, int a, int b) => function(a, b);

    public Func<int, int> Add(int number) => other => number + other;

    public Row Echo(Row row) => row;

    public Row Pass(Func<Row, Row> function, Row row) => function(row);

    public Dictionary<string, int> Counts(IReadOnlyDictionary<string, int> counts) => counts.ToDictionary(entry => entry.Key, entry => entry.Value + 1);

    public List<string> Words(List<string> words) => words;

    public List<ILeaf> Leaves(IReadOnlyList<ILeaf> leaves) => [.. leaves, new Leaf("last", leaves.Count)];

    public IBox<int> Number(int value) => new Box<int>(value);

    public IBox<Row> Box(Row row) => new Box<Row>(row);

    public int Unbox(IBox<int> box) => box.Value++;
}
