using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pdk.TestKit;

/// <summary>An additional file of a project, such as a baseline.</summary>
/// <param name="path">Its path.</param>
/// <param name="text">What it holds.</param>
public sealed class TextFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    /// <inheritdoc/>
    public override string Path { get; } = path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
