namespace Pdk.CodeModel.Findings;

/// <summary>The one edit that mends a finding, for its code fix. A finding that several edits would mend has none.</summary>
/// <param name="Text">What to write; each kind of finding says it in its own way.</param>
/// <param name="Place">Where, if not at the finding itself: an attribute, a constructor.</param>
public sealed record Suggestion(string Text, SourceLocation? Place = null);
