using Pdk.Hosting;
using Spectre.Console;

namespace Quickstart.Host;

/// <summary>Prints what the plugin computed, and which plugin it was.</summary>
internal static class Report
{
    /// <summary>Prints a line for each column: the same text to a terminal, a pipe or a file.</summary>
    /// <param name="columns">The columns' names and figures.</param>
    public static void PrintSummaries(IEnumerable<(string Name, Summary Summary)> columns)
    {
        Grid grid = new();
        grid.AddColumn(new GridColumn().PadRight(0));
        grid.AddColumns([.. Enumerable.Range(0, 5).Select(_ => new GridColumn().RightAligned().Padding(2, 0, 0, 0))]);
        grid.AddRow("column", "count", "min", "max", "mean", "standard deviation");
        foreach ((string name, Summary summary) in columns)
        {
            grid.AddRow(
                new Text(name),
                new Text($"{summary.Count}"),
                new Text($"{summary.Min}"),
                new Text($"{summary.Max}"),
                new Text($"{summary.Mean:G10}"),
                new Text($"{summary.StandardDeviation:G10}"));
        }

        // Lines are as long as they are: not cut at the width of the terminal, or at 80 characters in a pipe.
        AnsiConsole.Profile.Width = int.MaxValue;
        AnsiConsole.Write(grid);
    }

    /// <summary>Prints a line for each plugin of a library.</summary>
    /// <param name="library">The library.</param>
    public static void PrintPlugins(PluginLibrary library)
    {
        double size = new FileInfo(library.Path).Length;
        string sizeText = size < 1e6 ? $"{size / 1e3:F0} KB" : $"{size / 1e6:F1} MB";
        foreach (PluginDescriptor plugin in library.Plugins)
        {
            Console.WriteLine($"plugin {plugin.Id} {plugin.Version}, in a native library of {sizeText}");
        }
    }
}
