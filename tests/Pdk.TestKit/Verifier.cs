using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Pdk.TestKit;

// Verify.SourceGenerators, whose names and files these are, takes this file's place once it can be had.
namespace VerifyXunit;

/// <summary>
/// Compares generated files with snapshots beside the test: <c>TestClass.TestMethod#Hint.verified.cs</c>. What differs is
/// written to <c>.received.cs</c>; rename it to accept it, or accept all with <c>PDK_ACCEPT_SNAPSHOTS=1</c>.
/// </summary>
public static partial class Verifier
{
    /// <summary>Fails unless the generated files are those of the snapshots.</summary>
    /// <param name="driver">A driver that ran.</param>
    /// <param name="sourceFile">The test's file, named like its class.</param>
    /// <param name="method">The test's method.</param>
    /// <returns>A task to await.</returns>
    public static Task Verify(
        GeneratorDriver driver, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        Verify(driver.GetRunResult(), sourceFile, method);

    /// <inheritdoc cref="Verify(GeneratorDriver, string, string)"/>
    /// <param name="result">The result of a run.</param>
    public static Task Verify(
        GeneratorDriverRunResult result, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        Verify(result, sourceFile, method, Snapshot.AcceptsAll);

    internal static async Task Verify(GeneratorDriverRunResult result, string sourceFile, string method, bool accept)
    {
        string folder = Path.GetDirectoryName(sourceFile)!;
        string test = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        List<string> failures = [.. result.Diagnostics.Select(diagnostic => $"A generator reported {diagnostic}.")];
        HashSet<string> current = [];
        foreach (GeneratedSourceResult source in result.Results.SelectMany(generator => generator.GeneratedSources))
        {
            string verified = Path.Combine(folder, $"{test}#{Path.GetFileNameWithoutExtension(source.HintName)}.verified.cs");
            current.Add(verified);
            if (await Snapshot.CompareAsync(verified, $"//HintName: {source.HintName}\n{Scrub(source.SourceText.ToString())}", accept) is { } failure)
            {
                failures.Add(failure);
            }
        }

        foreach (string leftOver in Directory.EnumerateFiles(folder, $"{test}#*.verified.cs").Where(file => !current.Contains(file)))
        {
            if (accept)
            {
                File.Delete(leftOver);
            }
            else
            {
                failures.Add($"{leftOver}\n  is a snapshot of a file that is not generated any more; delete it.");
            }
        }

        if (failures.Count > 0)
        {
            throw new ExpectationException(string.Join('\n', failures));
        }
    }

    // A new version of Pdk changes no snapshot.
    private static string Scrub(string text) => GeneratorVersion().Replace(text, "$1{version}$2");

    [GeneratedRegex("""(GeneratedCode\("Pdk\.Generators", ")[^"]*("\))""")]
    private static partial Regex GeneratorVersion();
}
