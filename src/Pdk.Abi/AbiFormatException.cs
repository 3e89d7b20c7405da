namespace Pdk.Abi;

/// <summary>A <c>.pdkabi</c> text cannot be read.</summary>
/// <param name="message">What is wrong, without the place.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="column">The column, from 1, in UTF-16 units.</param>
public sealed class AbiFormatException(string message, int line, int column)
    : FormatException($"Line {line}, column {column}: {message}")
{
    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; } = message;

    /// <summary>Whether the text is of a syntax that came after this version of Pdk.</summary>
    public bool IsNewerSyntax { get; init; }

    /// <summary>Whether the text is that of a contract other than the one that its file is named after.</summary>
    public bool IsWrongName { get; init; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column, from 1, in UTF-16 units.</summary>
    public int Column { get; } = column;
}
