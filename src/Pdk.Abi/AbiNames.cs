using System.Text;

namespace Pdk.Abi;

/// <summary>Names in C that follow from names in C#, of exports and in headers alike.</summary>
public static class AbiNames
{
    /// <summary>The start of the C names of a contract or plugin: its id with underscores.</summary>
    /// <param name="id">The id.</param>
    /// <returns>For example <c>acme_calculator</c>.</returns>
    public static string Prefix(string id) => id.ToLowerInvariant().Replace('.', '_').Replace('-', '_');

    internal static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A C# name in the way of C: <c>ReadAllText2D</c> becomes <c>read_all_text2_d</c>.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name in lower case, words joined by underscores.</returns>
    public static string SnakeCase(string name)
    {
        StringBuilder text = new();
        for (int index = 0; index < name.Length; index++)
        {
            char current = name[index];
            bool startsWord = char.IsUpper(current)
                && index > 0
                && name[index - 1] != '_'
                && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
            if (startsWord)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(current));
        }

        return text.ToString();
    }
}
