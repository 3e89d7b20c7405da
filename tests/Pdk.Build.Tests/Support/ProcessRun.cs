using System.Text.RegularExpressions;

namespace Pdk.Build.Tests.Support;

/// <summary>What a child process printed and returned.</summary>
public sealed partial record ProcessRun(string Command, int ExitCode, string Output)
{
    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How often the native compiler ran.</summary>
    public int NativeCompilations => GeneratingNativeCode.Count(Output);

    public void AssertSucceeded() => Assert.True(ExitCode == 0, ToString());

    /// <summary>Whoever did this saw nothing to worry about.</summary>
    public void AssertNoWarnings()
    {
        AssertSucceeded();
        Assert.False(ErrorsAndWarnings.IsMatch(Output), $"should have no warning\n{this}");
    }

    /// <summary>A failed build names the project file that the error is about, and says nothing else.</summary>
    public void AssertError(string code, string projectFile, params string[] texts)
    {
        AssertReported(code, projectFile, texts);

        // The summary of a build has each once more.
        string[] lines = [.. ErrorsAndWarnings.Matches(Output).Select(match => match.Value.Trim()).Distinct()];
        Assert.True(lines.Length == 1, $"not only {code}\n{this}");
    }

    /// <summary>A failed build names the place that the error is about: a file, with line and column if it has them.</summary>
    public void AssertReported(string code, string place, params string[] texts)
    {
        Assert.True(ExitCode != 0, $"should have failed with {code}\n{this}");
        string? error = Output.Split('\n').FirstOrDefault(line =>
            line.Contains($"{place}: error {code}: ", StringComparison.Ordinal) || line.Contains($"{place} : error {code}: ", StringComparison.Ordinal));
        Assert.True(error is not null, $"no error {code} at {place}\n{this}");
        Assert.All(texts, text => Assert.Contains(text, error, StringComparison.Ordinal));
    }

    public void AssertNativeCompilations(int expected)
    {
        AssertSucceeded();
        Assert.True(NativeCompilations == expected, $"{NativeCompilations} native compilations instead of {expected}\n{this}");
    }

    public override string ToString() => $"> {Command}\n{Output}\nexit code {ExitCode}";

    [GeneratedRegex(@"^.*\b(error|warning)( \w+)? ?:.*$", RegexOptions.Multiline)]
    private static partial Regex ErrorsAndWarnings { get; }

    [GeneratedRegex(@"^\s*Generating native code\s*$", RegexOptions.Multiline)]
    private static partial Regex GeneratingNativeCode { get; }
}
