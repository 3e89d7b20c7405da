namespace Pdk.Build;

/// <summary>A task cannot go on; shown as an error of the build.</summary>
/// <param name="code">The error's code; docs/msbuild.md says what to do about each.</param>
/// <param name="file">The file that it is about.</param>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="line">The line, from 1; 0 for the whole file.</param>
/// <param name="column">The column, from 1.</param>
internal sealed class BuildException(string code, string file, string message, int line = 0, int column = 0) : Exception(message)
{
    internal string Code { get; } = code;

    internal string File { get; } = file;

    internal int Line { get; } = line;

    internal int Column { get; } = column;
}
