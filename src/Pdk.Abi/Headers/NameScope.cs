using System.Globalization;

namespace Pdk.Abi.Headers;

/// <summary>Names that must differ from each other.</summary>
/// <param name="taken">Names that are not to be had.</param>
internal sealed class NameScope(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = [.. taken];

    /// <summary>The name, or the name and a number.</summary>
    /// <param name="name">The name.</param>
    /// <param name="number">The number to begin with.</param>
    /// <param name="more">What is appended for names that belong to it; they are taken with it.</param>
    internal string Add(string name, int number = 2, params string[] more)
    {
        string unique = name;
        while (_taken.Contains(unique) || more.Any(end => _taken.Contains(unique + end)))
        {
            unique = $"{name}_{number++.ToString(CultureInfo.InvariantCulture)}";
        }

        _taken.Add(unique);
        _taken.UnionWith(more.Select(end => unique + end));
        return unique;
    }
}
