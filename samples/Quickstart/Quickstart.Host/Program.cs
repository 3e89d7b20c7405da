using System.Globalization;
using Pdk;
using Pdk.Hosting;
using Quickstart;
using Quickstart.Host;

// Prints the same everywhere.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return args switch
{
    [] => Run(Path.Combine(AppContext.BaseDirectory, "data", "seattle-weather.csv")),
    ["-h" or "--help"] => Help(),
    ["" or ['-', ..]] => Fail($"unknown option '{args[0]}', see --help.", exitCode: 2),
    [string path] => Run(path),
    _ => Fail("too many arguments, see --help.", exitCode: 2),
};

static int Run(string path)
{
    try
    {
        using PluginLibrary library = PluginLibrary.Load("plugins/Quickstart.Plugin/Quickstart.Plugin");
        ICalculator calculator = library.Create<ICalculator>();

        Console.WriteLine("Running plugin:");
        Console.WriteLine($"  min(1, 2): {calculator.Min(1, 2)}");
        Console.WriteLine($"  min(-10, 10): {calculator.Min(-10, 10)}");
        Console.WriteLine($"  min(2000, 2000): {calculator.Min(2000, 2000)}");

        // The plugin reads a column's numbers where they are in the host's memory.
        List<Column> columns = CsvTable.ReadNumericColumns(path);
        Console.WriteLine();
        Report.PrintSummaries(columns.Select(column => (column.Name, calculator.Summarize(column.Values))));

        Console.WriteLine();
        Report.PrintPlugins(library);
        return 0;
    }
    catch (Exception exception) when (exception
        is PluginLoadException or PluginContractException
        or IOException or UnauthorizedAccessException or InvalidDataException)
    {
        return Fail(exception.Message, exitCode: 1);
    }
}

static int Help()
{
    Console.WriteLine(
        """
        Usage: Quickstart.Host [TABLE]

        Prints count, minimum, maximum, mean and sample standard deviation of each numeric column of a table. A plugin
        computes them, written in C# and compiled to a native library.

        TABLE       a CSV file with a header line, its fields separated by commas, semicolons, tabs or bars;
                    the weather of Seattle if there is none
        -h, --help  prints this text
        """);
    return 0;
}

static int Fail(string message, int exitCode)
{
    Console.Error.WriteLine($"error: {message.ReplaceLineEndings(" ")}");
    return exitCode;
}
