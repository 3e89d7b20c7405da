using CsvHelper;

namespace Quickstart.Host;

/// <summary>Reads text tables with a header line.</summary>
internal static class CsvTable
{
    private static readonly CsvReaderOptions s_options = new()
    {
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    /// <summary>Reads the columns that hold numbers and nothing else; empty cells are missing values.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The columns in the order of the file, at least one.</returns>
    /// <exception cref="InvalidDataException">The file is not such a table.</exception>
    public static List<Column> ReadNumericColumns(string path)
    {
        Require(!Directory.Exists(path), path, "is a directory.");
        try
        {
            using CsvReader reader = CsvReader.FromFile(path, s_options);
            List<Column> columns = [.. reader.Headers.Select((name, index) => new Column(name, index))];
            Require(columns.Count > 0, path, "is empty.");

            while (reader.Read())
            {
                foreach (Column column in columns)
                {
                    column.Add(reader.GetSpan(column.Index));
                }
            }

            Require(reader.RowNumber > 0, path, "has a header line and no rows.");
            columns.RemoveAll(column => !column.IsNumeric);
            Require(columns.Count > 0, path, "has no numeric column.");
            return columns;
        }
        catch (CsvFormatException exception)
        {
            throw new InvalidDataException($"'{path}': {exception.Message}", exception);
        }
    }

    private static void Require(bool condition, string path, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidDataException($"'{path}' {otherwise}");
        }
    }
}
