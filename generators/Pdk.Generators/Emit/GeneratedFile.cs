using System.Collections.Immutable;

namespace Pdk.Generators.Emit;

/// <summary>A file to add to the compilation.</summary>
/// <param name="Name">Its name, unique in the generator.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string Name, string Text)
{
    /// <summary>
    /// The files with a number in each name that another one has but for case, since the compiler takes no two such
    /// files. A contract that carries its attribute twice is one file.
    /// </summary>
    internal static IEnumerable<GeneratedFile> Unique(ImmutableArray<GeneratedFile> files) => files
        .Distinct()
        .GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase)
        .SelectMany(group => group.OrderBy(file => file.Name, StringComparer.Ordinal).Select((file, index) =>
            index == 0 ? file : file with { Name = file.Name.Replace(".g.cs", $".{index + 1}.g.cs") }));
}
