using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Pdk.Interop;

/// <summary>
/// Something wrong inside data. On its way out each codec adds where it was, in the filter of a catch, so that a value that
/// crosses pays nothing for its path. Whoever began the value makes an <see cref="ArgumentException"/> of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DataException : Exception
{
    private const int MaxParts = 40;

    // From the fault outwards.
    private readonly List<(string Part, object? Owner)> _path = [];
    private readonly string _problem;
    private readonly bool _isTooDeep;

    internal DataException(string problem, string path = "", bool isTooDeep = false)
    {
        _problem = problem;
        _isTooDeep = isTooDeep;
        _path.Add((path, null));
    }

    /// <summary>Adds the member that was being written or read. For the filter of a catch.</summary>
    /// <param name="member">Its name.</param>
    /// <param name="owner">The object whose member it is, while that is written.</param>
    /// <returns>False, so that nothing is caught.</returns>
    public bool Within(string member, object? owner)
    {
        _path.Add(($".{member}", owner));
        return false;
    }

    /// <summary>Adds the element that was being written or read.</summary>
    /// <returns>False, so that nothing is caught.</returns>
    internal bool Within(int index)
    {
        _path.Add((string.Create(CultureInfo.InvariantCulture, $"[{index}]"), null));
        return false;
    }

    /// <summary>Adds the key or the value of an entry.</summary>
    /// <returns>False, so that nothing is caught.</returns>
    internal bool WithinEntry<TKey>(int index, TKey key, bool isValue)
    {
        string at = isValue && key is string or int or long or Enum or Guid
            ? $"[{string.Format(CultureInfo.InvariantCulture, "{0}", key)}]"
            : string.Create(CultureInfo.InvariantCulture, $".{(isValue ? "Values" : "Keys")}[{index}]");
        _path.Add((at, null));
        return false;
    }

    /// <summary>An error where a value stands: with the whole path, or inside data for the codecs around it to add theirs.</summary>
    /// <param name="what">What it is: a text, a value.</param>
    /// <param name="path">The parameter and what follows; null, or without a parameter in front, inside data.</param>
    /// <param name="problem">What is wrong, as the end of a sentence.</param>
    internal static Exception At(string what, string? path, string problem) => string.IsNullOrEmpty(path) || path[0] is '.' or '['
        ? new DataException(problem, path ?? "")
        : new ArgumentException($"The {what} '{path}' {problem}.", path);

    /// <summary>What a caller sees.</summary>
    /// <param name="name">The parameter or result.</param>
    internal ArgumentException ToException(string name)
    {
        // A graph that is too deep is most often one that leads back into itself.
        (int first, int second) = _isTooDeep ? FindCycle() : (0, 0);
        if (second > first)
        {
            string start = Path(name, second);
            return new ArgumentException($"The value '{start}' is part of a cycle, which does not cross: '{Path(start, first, second)}' is '{start}' again.", name);
        }

        return new ArgumentException($"The value '{Path(name, 0)}' {_problem}.", name);
    }

    // Two places of the path with one owner, the innermost first, as near to the root as can be.
    private (int First, int Second) FindCycle()
    {
        Dictionary<object, int> seen = new(ReferenceEqualityComparer.Instance);
        (int First, int Second) found = default;
        for (int index = _path.Count - 1; index >= 0; index--)
        {
            if (_path[index].Owner is not { } owner)
            {
                continue;
            }

            if (seen.TryGetValue(owner, out int outer))
            {
                return (index + 1, outer + 1);
            }

            seen[owner] = index;
        }

        return found;
    }

    private string Path(string name, int from) => Path(name, from, _path.Count);

    private string Path(string name, int from, int to)
    {
        StringBuilder text = new(name);
        int parts = 0;
        for (int index = to - 1; index >= from && parts < MaxParts; index--, parts++)
        {
            text.Append(_path[index].Part);
        }

        return to - from > MaxParts ? text.Append('…').ToString() : text.ToString();
    }
}
