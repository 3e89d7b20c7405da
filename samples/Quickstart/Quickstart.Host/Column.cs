using System.Globalization;
using System.Runtime.InteropServices;

namespace Quickstart.Host;

/// <summary>A column of a table, its cells read one after the other.</summary>
/// <param name="name">What the header line says.</param>
/// <param name="index">The place in a row, from 0.</param>
internal sealed class Column(string name, int index)
{
    private readonly List<double> _values = [];
    private bool _hasText;

    /// <summary>The name in one line, made from the place if the header line has none.</summary>
    public string Name { get; } = name.Length > 0
        ? string.Concat(name.Select(character => char.IsControl(character) ? ' ' : character))
        : $"column_{index + 1}";

    /// <summary>The place in a row, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Whether there is a number, and nothing but numbers.</summary>
    public bool IsNumeric => !_hasText && _values.Count > 0;

    /// <summary>The numbers, where the column keeps them: valid until the next <see cref="Add"/>.</summary>
    public ReadOnlySpan<double> Values => CollectionsMarshal.AsSpan(_values);

    /// <summary>Adds the cell of the next row.</summary>
    /// <param name="cell">Its text in UTF-8; empty for a missing value.</param>
    public void Add(ReadOnlySpan<byte> cell)
    {
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            _values.Add(value);
        }
        else if (!cell.IsEmpty)
        {
            _hasText = true;
        }
    }
}
