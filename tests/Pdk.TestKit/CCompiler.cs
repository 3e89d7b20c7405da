using System.ComponentModel;
using System.Diagnostics;

namespace Pdk.TestKit;

/// <summary>Runs gcc and g++, which tests of headers need.</summary>
public static class CCompiler
{
    /// <summary>Each dialect that a header is for.</summary>
    public static IReadOnlyList<string> Dialects { get; } = ["c99", "c11", "c17", "c2x", "c++11", "c++17", "c++20"];

    // Nothing that a user's own strict settings would trip over.
    private static readonly string[] s_strict = ["-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wundef", "-Werror"];

    /// <summary>Compiles without a warning; throws with what the compiler says.</summary>
    /// <param name="dialect">One of <see cref="Dialects"/>.</param>
    /// <param name="arguments">Files and further arguments.</param>
    public static void Compile(string dialect, params string[] arguments)
    {
        bool isCpp = dialect.Contains("++", StringComparison.Ordinal);
        string program = isCpp ? "g++" : "gcc";
        Run(program, [$"-std={dialect}", .. s_strict, "-x", isCpp ? "c++" : "c", .. arguments]);
    }

    /// <summary>Runs a program, which must succeed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it printed.</returns>
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? output
                : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{output}{errors.GetAwaiter().GetResult()}");
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"These tests compile C and C++, and '{program}' cannot be started. Install gcc and g++.", exception);
        }
    }
}
