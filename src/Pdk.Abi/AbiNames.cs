using System.Text;

namespace Pdk.Abi;

/// <summary>Names in C that follow from names in C#, of exports and in headers alike.</summary>
public static class AbiNames
{
    private static readonly char[] s_brackets = ['<', '>', ','];

    /// <summary>The start of the C names of a contract or plugin: its id with underscores, and of type arguments the last parts.</summary>
    /// <param name="id">The id.</param>
    /// <returns>For example <c>acme_calculator</c>, or <c>acme_source_event</c> of <c>acme.source&lt;Acme.Event&gt;</c>.</returns>
    public static string Prefix(string id) => string.Join("_", Parts(id)).ToLowerInvariant().Replace('.', '_').Replace('-', '_');

    /// <summary>An id that a file can be named after: brackets stand in no name on Windows.</summary>
    /// <param name="id">The id.</param>
    /// <returns>For example <c>acme.source.event</c> of <c>acme.source&lt;Acme.Event&gt;</c>.</returns>
    public static string FileName(string id) => string.Join(".", Parts(id));

    /// <summary>The id that a contract declares, without type arguments.</summary>
    /// <param name="id">The id.</param>
    /// <returns>For example <c>acme.source</c> of <c>acme.source&lt;Acme.Event&gt;</c>.</returns>
    public static string DeclaredId(string id) => id.IndexOf('<') is var end and >= 0 ? id.Substring(0, end) : id;

    private static IEnumerable<string> Parts(string id)
    {
        string[] parts = id.Split(s_brackets, StringSplitOptions.RemoveEmptyEntries);
        return parts.Take(1).Concat(parts.Skip(1).Select(token => Headers.CNames.Part(token.Substring(token.LastIndexOf('.') + 1))));
    }

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
