namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>One thing that is wrong with a contract, as the analyzers report it or as the documentation has it.</summary>
/// <param name="Contract">The interface's full name in metadata.</param>
/// <param name="Member">The member, with the names of its parameters: <c>Read(buffer, count)</c>; empty for the interface itself.</param>
/// <param name="Parameter">The parameter; empty for the result or the member itself.</param>
/// <param name="Rule">The rule's id.</param>
internal sealed record Verdict(string Contract, string Member, string Parameter, string Rule)
{
    /// <summary>A member's name for verdicts.</summary>
    internal static string NameOf(string name, IEnumerable<string?> parameters) => $"{name}({string.Join(", ", parameters)})";

    public override string ToString() => $"{Rule} {Contract}: {Member} {Parameter}".TrimEnd();
}
