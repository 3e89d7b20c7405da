namespace Pdk.Benchmarks;

/// <summary>Data in, of which the answer says how much there is, and the same data out.</summary>
[PluginContract("pdk.benchmarks.data")]
public partial interface IDataWork
{
    /// <summary>A dictionary in.</summary>
    int PutCounts(Dictionary<string, int> counts);

    /// <summary>A dictionary of one entry or of 16 out.</summary>
    Dictionary<string, int> GetCounts(int entries);

    /// <summary>1,000 numbers in.</summary>
    int PutNumbers(List<double> numbers);

    /// <summary>1,000 numbers out.</summary>
    List<double> GetNumbers();

    /// <summary>100 texts in.</summary>
    int PutTexts(List<string> texts);

    /// <summary>100 texts out.</summary>
    List<string> GetTexts();

    /// <summary>A record of plain members and a text in.</summary>
    int PutOrder(Order order);

    /// <summary>A record of plain members and a text out.</summary>
    Order GetOrder();

    /// <summary>A record of collections in.</summary>
    int PutReport(Report report);

    /// <summary>A record of collections out.</summary>
    Report GetReport();

    /// <summary>100 records of collections in.</summary>
    int PutReports(List<Report> reports);

    /// <summary>100 records of collections out.</summary>
    List<Report> GetReports();
}
