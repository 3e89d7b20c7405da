namespace Pdk.Benchmarks;

/// <summary>Data in a plugin: what goes out is there already.</summary>
[Plugin("pdk.benchmarks.data.plugin", "1.0.0")]
public sealed class DataWork : IDataWork
{
    private readonly Dictionary<string, int> _count = Samples.Counts(1);
    private readonly Dictionary<string, int> _counts = Samples.Counts(16);
    private readonly List<double> _numbers = Samples.Numbers();
    private readonly List<string> _texts = Samples.Texts();
    private readonly Order _order = Samples.Order();
    private readonly Report _report = Samples.Report(0);
    private readonly List<Report> _reports = Samples.Reports();

    /// <inheritdoc/>
    public int PutCounts(Dictionary<string, int> counts) => counts.Count;

    /// <inheritdoc/>
    public Dictionary<string, int> GetCounts(int entries) => entries == 1 ? _count : _counts;

    /// <inheritdoc/>
    public int PutNumbers(List<double> numbers) => numbers.Count;

    /// <inheritdoc/>
    public List<double> GetNumbers() => _numbers;

    /// <inheritdoc/>
    public int PutTexts(List<string> texts) => texts.Count;

    /// <inheritdoc/>
    public List<string> GetTexts() => _texts;

    /// <inheritdoc/>
    public int PutOrder(Order order) => order.Number;

    /// <inheritdoc/>
    public Order GetOrder() => _order;

    /// <inheritdoc/>
    public int PutReport(Report report) => report.Tags.Count;

    /// <inheritdoc/>
    public Report GetReport() => _report;

    /// <inheritdoc/>
    public int PutReports(List<Report> reports) => reports.Count;

    /// <inheritdoc/>
    public List<Report> GetReports() => _reports;
}
