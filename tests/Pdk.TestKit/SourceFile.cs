namespace Pdk.TestKit;

/// <summary>A file of a compilation.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
public sealed record SourceFile(string Path, string Text);
