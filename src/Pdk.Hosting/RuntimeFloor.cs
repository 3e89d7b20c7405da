namespace Pdk.Hosting;

/// <summary>The oldest .NET that a plugin may hold.</summary>
internal static class RuntimeFloor
{
    private const string Name = ".NET ";

    // With glibc 2.40 and later, the signal handler of a NativeAOT library may deadlock in malloc. That was mended in a
    // servicing release of 10.0 and in none of its forerunners; the floor names no servicing release.
    internal static Version Version { get; } = new(10, 0);

    /// <summary>Whether a library was built with an older .NET; what other languages say of theirs is not judged.</summary>
    internal static bool IsBelow(string? runtime)
    {
        if (runtime?.StartsWith(Name, StringComparison.Ordinal) != true)
        {
            return false;
        }

        // Without what a preview adds: 10.0.0-rc.1.
        ReadOnlySpan<char> text = runtime.AsSpan(Name.Length);
        int end = text.IndexOf('-');
        return Version.TryParse(end < 0 ? text : text[..end], out Version? version) && version < Version;
    }
}
