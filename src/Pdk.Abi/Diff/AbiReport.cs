using System.Text;

namespace Pdk.Abi.Diff;

/// <summary>A comparison for people and programs. The same differences give the same bytes.</summary>
public static class AbiReport
{
    /// <summary>Plain text: a line with the verdict, then a line for each difference.</summary>
    /// <param name="change">The root of the differences.</param>
    /// <returns>The lines, ended by <c>\n</c>.</returns>
    public static string ToText(AbiChange change) =>
        string.Concat(Lines(change, AbiSides.Loading).Select(line => $"  {line}\n").Prepend($"{Headline(change)}\n"));

    /// <summary>A line for each difference: <c>slot 0 Min, a: baseline i32, source i64</c>.</summary>
    /// <param name="change">The root of the differences.</param>
    /// <param name="sides">What to call the two sides.</param>
    /// <returns>The lines; none if nothing differs.</returns>
    public static IEnumerable<string> Lines(AbiChange change, AbiSides sides) =>
        Differences(change).Select(leaf => $"{leaf.Path}: {Sentence(leaf, sides)}");

    /// <summary>A Markdown table with a row for each difference.</summary>
    /// <param name="change">The root of the differences.</param>
    /// <returns>The lines, ended by <c>\n</c>.</returns>
    public static string ToMarkdown(AbiChange change)
    {
        StringBuilder text = new();
        text.Append("**").Append(Headline(change)).Append("**\n");
        AbiChange[] differences = [.. Differences(change)];
        if (differences.Length > 0)
        {
            text.Append("\n| where | host | plugin | verdict |\n|---|---|---|---|\n");
        }

        foreach (AbiChange leaf in differences)
        {
            text.Append($"| {leaf.Path} | {Cell(leaf.Host)} | {Cell(leaf.Plugin)} | {Verdict(leaf.Total)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The whole tree as JSON: <c>path</c>, <c>kind</c>, <c>verdict</c>, <c>host</c>, <c>plugin</c>, <c>children</c>.</summary>
    /// <param name="change">The root of the differences.</param>
    /// <returns>One line.</returns>
    public static string ToJson(AbiChange change)
    {
        StringBuilder text = new();
        WriteJson(text, change);
        return text.Append('\n').ToString();
    }

    /// <summary>What one difference is, without its path: <c>host view&lt;f64&gt;, plugin view&lt;f32&gt;</c>.</summary>
    /// <param name="change">The difference.</param>
    /// <returns>Part of a sentence.</returns>
    public static string Sentence(AbiChange change) => Sentence(change, AbiSides.Loading);

    /// <summary>What one difference is, without its path: <c>baseline i32, source i64</c>.</summary>
    /// <param name="change">The difference.</param>
    /// <param name="sides">What to call the two sides.</param>
    /// <returns>Part of a sentence.</returns>
    public static string Sentence(AbiChange change, AbiSides sides) => change switch
    {
        { Host: null, Plugin: { } plugin } => $"only the {sides.Plugin} has {plugin}",
        { Plugin: null, Host: { } host } => $"only the {sides.Host} has {host}",
        _ => $"{sides.Host} {change.Host}, {sides.Plugin} {change.Plugin}",
    };

    private static string Headline(AbiChange change) =>
        $"{change.Path}, host {change.Host}, plugin {change.Plugin}: {Verdict(change.Total)}";

    private static IEnumerable<AbiChange> Differences(AbiChange change) => change.Children.Count == 0 ? [] : change.Leaves();

    private static string Verdict(AbiVerdict verdict) => verdict switch
    {
        _ when (verdict & AbiVerdict.Breaking) != 0 => "breaking",
        AbiVerdict.Identical => "identical",
        AbiVerdict.OldPlugin => "compatible, the plugin is older",
        AbiVerdict.OldHost => "compatible, the host is older",
        _ => "compatible, each side has something the other is too old to know",
    };

    private static string Cell(string? text) => text is null ? "" : $"`{text.Replace("|", "\\|")}`";

    private static void WriteJson(StringBuilder text, AbiChange change)
    {
        text.Append("{\"path\":");
        WriteString(text, change.Path);
        text.Append(",\"kind\":\"").Append(change.Kind).Append("\",\"verdict\":[");
        text.Append(string.Join(",", Words(change.Total).Select(word => $"\"{word}\"")));
        text.Append("],\"host\":");
        WriteString(text, change.Host);
        text.Append(",\"plugin\":");
        WriteString(text, change.Plugin);
        text.Append(",\"children\":[");
        for (int index = 0; index < change.Children.Count; index++)
        {
            text.Append(index == 0 ? "" : ",");
            WriteJson(text, change.Children[index]);
        }

        text.Append("]}");
    }

    private static IEnumerable<string> Words(AbiVerdict verdict)
    {
        if (verdict == AbiVerdict.Identical)
        {
            yield return "identical";
        }

        if ((verdict & AbiVerdict.OldPlugin) != 0)
        {
            yield return "old-plugin";
        }

        if ((verdict & AbiVerdict.OldHost) != 0)
        {
            yield return "old-host";
        }

        if ((verdict & AbiVerdict.Breaking) != 0)
        {
            yield return "breaking";
        }
    }

    private static void WriteString(StringBuilder text, string? value)
    {
        if (value is null)
        {
            text.Append("null");
            return;
        }

        text.Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                < ' ' or '\u2028' or '\u2029' => text.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
