namespace Pdk.CodeModel.Findings;

/// <summary>Something that is wrong, said so that its reader can mend it.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Message">What is wrong, where, and what to do.</param>
/// <param name="Location">Where it stands in source, if it does.</param>
public sealed record Finding(FindingKind Kind, string Message, SourceLocation? Location)
{
    /// <summary>What a code fix writes; null if that is for a person to decide, or needs no words.</summary>
    public Suggestion? Suggestion { get; init; }
}
