namespace Pdk.CodeModel;

/// <summary>The syntax of SemVer 2.0 (semver.org, clauses 2, 9 and 10).</summary>
public static class SemVer
{
    private const int Parts = 3;

    /// <summary>Whether a text is a version.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for <c>1.0.0</c>, <c>1.0.0-beta.2</c>, <c>1.0.0+build.5</c>.</returns>
    public static bool IsValid(string? text)
    {
        if (text is null)
        {
            return false;
        }

        string rest = text;
        int plus = rest.IndexOf('+');
        if (plus >= 0)
        {
            if (!AreIdentifiers(rest.Substring(plus + 1), numbersAreStrict: false))
            {
                return false;
            }

            rest = rest.Substring(0, plus);
        }

        int dash = rest.IndexOf('-');
        if (dash >= 0)
        {
            if (!AreIdentifiers(rest.Substring(dash + 1), numbersAreStrict: true))
            {
                return false;
            }

            rest = rest.Substring(0, dash);
        }

        string[] numbers = rest.Split('.');
        return numbers.Length == Parts && numbers.All(IsNumber);
    }

    /// <summary>A version in SemVer, for one that lacks numbers, begins with <c>v</c> or has zeros too many.</summary>
    /// <param name="text">The text, for example <c>v1.02</c>.</param>
    /// <returns>For example <c>1.2.0</c>; null if the text says more, or less, than that.</returns>
    public static string? From(string text)
    {
        string trimmed = text.Trim().TrimStart('v', 'V');
        int length = trimmed.IndexOfAny(['-', '+']);
        string core = length < 0 ? trimmed : trimmed.Substring(0, length);
        IEnumerable<string> numbers = core.Split('.').Select(number => number.Length > 0 && number.All(c => c == '0') ? "0" : number.TrimStart('0'));
        string version = string.Join(".", numbers.Concat(["0", "0"]).Take(Math.Max(Parts, core.Split('.').Length))) + trimmed.Substring(core.Length);
        return IsValid(version) ? version : null;
    }

    private static bool AreIdentifiers(string text, bool numbersAreStrict) => text.Split('.').All(part =>
        part.Length > 0
        && part.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-')
        && (!numbersAreStrict || !part.All(char.IsDigit) || IsNumber(part)));

    private static bool IsNumber(string text) =>
        text.Length > 0 && text.All(c => c is >= '0' and <= '9') && (text.Length == 1 || text[0] != '0');
}
