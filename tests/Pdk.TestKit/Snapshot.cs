using System.Text;

namespace Pdk.TestKit;

/// <summary>A file beside a test with what the test found when somebody last looked: <c>Name.verified.txt</c>.</summary>
public static class Snapshot
{
    private const string Verified = ".verified.";

    /// <summary>What is found now is what is to be found from now on.</summary>
    public static bool AcceptsAll { get; } = Environment.GetEnvironmentVariable("PDK_ACCEPT_SNAPSHOTS") == "1";

    /// <summary>Compares a text with a snapshot. What differs is written to <c>Name.received.txt</c>.</summary>
    /// <param name="verified">The snapshot's path.</param>
    /// <param name="text">What was found.</param>
    /// <param name="accept">Whether to write the snapshot instead.</param>
    /// <returns>What differs and what to do about it; null if nothing does.</returns>
    public static async Task<string?> CompareAsync(string verified, string text, bool accept)
    {
        int at = verified.LastIndexOf(Verified, StringComparison.Ordinal);
        string received = $"{verified[..at]}.received.{verified[(at + Verified.Length)..]}";
        string? expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (expected == text || accept)
        {
            File.Delete(received);
            if (expected != text)
            {
                await File.WriteAllTextAsync(verified, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            return null;
        }

        await File.WriteAllTextAsync(received, text);
        string difference = expected is null ? "  There is no snapshot yet." : Difference(expected.Split('\n'), text.Split('\n'));
        return $"{verified}\n  is not what was generated.\n{difference}\n  To accept what was generated, rename {Path.GetFileName(received)} to {Path.GetFileName(verified)}, or run the test with PDK_ACCEPT_SNAPSHOTS=1.";
    }

    private static string Difference(string[] verified, string[] received)
    {
        int line = verified.Zip(received).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"  line {line + 1}\n  verified: {verified.ElementAtOrDefault(line) ?? "(end of file)"}\n  received: {received.ElementAtOrDefault(line) ?? "(end of file)"}";
    }
}
