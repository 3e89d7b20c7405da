namespace Pdk.Generators.Emit;

/// <summary>A file to add to the compilation.</summary>
/// <param name="Name">Its name, unique in the generator.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string Name, string Text);
