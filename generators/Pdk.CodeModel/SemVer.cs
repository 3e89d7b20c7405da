namespace Pdk.CodeModel;

/// <summary>The syntax of SemVer 2.0 (semver.org, clauses 2, 9 and 10).</summary>
public static class SemVer
{
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
        return numbers.Length == 3 && numbers.All(IsNumber);
    }

    private static bool AreIdentifiers(string text, bool numbersAreStrict) => text.Split('.').All(part =>
        part.Length > 0
        && part.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-')
        && (!numbersAreStrict || !part.All(char.IsDigit) || IsNumber(part)));

    private static bool IsNumber(string text) =>
        text.Length > 0 && text.All(c => c is >= '0' and <= '9') && (text.Length == 1 || text[0] != '0');
}
