using Pdk.CodeModel.Findings;

namespace Pdk.CodeModel.Parsing;

/// <summary>Why a type cannot cross.</summary>
/// <param name="Kind">What kind of reason it is.</param>
/// <param name="Message">The reason, for people.</param>
/// <param name="Suggestion">The edit that makes the type cross, if it is one of the type's own.</param>
internal sealed record Refusal(FindingKind Kind, string Message, Suggestion? Suggestion = null)
{
    /// <summary>The same of a type that is met again: messages begin with the path to it.</summary>
    internal Refusal At(string path, string other) =>
        Message.StartsWith(path, StringComparison.Ordinal) ? this with { Message = other + Message.Substring(path.Length) } : this;
}
