namespace Pdk.CodeModel.Findings;

/// <summary>The edit that mends a finding, for its code fix, or the edits of which a person has to choose one.</summary>
/// <param name="Text">What to write; each kind of finding says it in its own way.</param>
/// <param name="Place">Where, if not at the finding itself: an attribute, a constructor.</param>
/// <param name="IsChoice">Whether the text is a list of types, split by <c>|</c>, each with an optional note behind <c>~</c>.</param>
public sealed record Suggestion(string Text, SourceLocation? Place = null, bool IsChoice = false);
