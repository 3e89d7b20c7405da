using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Tests.Model;

/// <summary>What may be wrong with a contract as a whole, in the words that users read.</summary>
public sealed class ContractFindingTests
{
    /// <summary>The kind, the source, the message.</summary>
    public static TheoryData<FindingKind, string, string> Cases { get; } = new()
    {
        {
            FindingKind.ContractNotPartial,
            """[PluginContract("a.b")] public interface IContract;""",
            "'IContract' must be partial, so that the stub of contract 'IContract' can be found through it; write 'partial' before 'interface'."
        },
        {
            FindingKind.ContractNotPartial,
            """public static class Outer { [PluginContract("a.b")] public partial interface IContract; }""",
            "'Outer' must be partial, so that the stub of contract 'IContract' can be found through it; write 'partial' before 'class'."
        },
        {
            FindingKind.ContractNotPartial,
            """public record struct Outer { [PluginContract("a.b")] public partial interface IContract; }""",
            "'Outer' must be partial, so that the stub of contract 'IContract' can be found through it; write 'partial' before 'record struct'."
        },
        {
            FindingKind.ContractGeneric,
            """[PluginContract("a.b")] public partial interface IContract<in A, out T>;""",
            "The contract 'IContract' says 'in A', and each of its closures is a contract of its own, for which no other can stand in; leave 'in' away."
        },
        {
            FindingKind.ContractGeneric,
            """public partial class Outer<T> { [PluginContract("a.b")] public partial interface IContract; }""",
            "The contract 'IContract' stands inside the generic type 'Outer'; move it out, and give it type parameters of its own if it needs them."
        },
        {
            FindingKind.ContractNotAccessible,
            """public partial class Outer { [PluginContract("a.b")] private partial interface IContract; }""",
            "The contract 'IContract' cannot be reached from generated code; make it public."
        },
        {
            FindingKind.ContractNotAccessible,
            """public partial class Outer { [PluginContract("a.b")] private protected partial interface IContract; }""",
            "The contract 'IContract' cannot be reached from generated code; make it public."
        },
        {
            FindingKind.ContractId,
            """[PluginContract("acme calculator")] public partial interface IContract;""",
            "'acme calculator' is no id for the contract 'IContract'; use dot-separated parts of ASCII letters, digits, '-' and '_', each starting with a letter, for example \"acme.calculator\"."
        },
        {
            FindingKind.ContractId,
            """[PluginContract(null!)] public partial interface IContract;""",
            "'' is no id for the contract 'IContract'; use dot-separated parts of ASCII letters, digits, '-' and '_', each starting with a letter, for example \"acme.calculator\"."
        },
        {
            FindingKind.ContractBase,
            """[PluginContract("a.b")] public partial interface IContract : IEquatable<int>;""",
            "The contract 'IContract' inherits 'IEquatable<int>'; a contract can inherit other contracts and IDisposable; mark it with [PluginContract], or write the members that are needed in the contract itself."
        },
        {
            FindingKind.MemberKind,
            """[PluginContract("a.b")] public partial interface IContract : IFirst { void IFirst.Run() { } } [PluginContract("a.c")] public partial interface IFirst { void Run(); }""",
            "IContract implements IFirst.Run, and a base contract knows nothing of what inherits it; leave it to the plugin class."
        },
        {
            FindingKind.ContractBase,
            """[PluginContract("a.b")] public partial interface IContract : IFirst, ISecond; [PluginContract("a.c")] public partial interface IFirst; [PluginContract("a.c")] public partial interface ISecond;""",
            "The contract 'IContract' inherits several contracts with the id 'a.c'; an id stands for one contract."
        },
    };

    /// <summary>A contract is refused with one message.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Contract_OfWrongShape_IsRefused(FindingKind kind, string source, string message) =>
        ExpectFinding.One(kind, message, Parse.Contract(source).Findings);

    /// <summary>A finding says where in source it is.</summary>
    [Fact]
    public void Finding_OfParameter_PointsAtIt()
    {
        SourceLocation location = Assert.Single(Parse.Members("\nvoid Put(int a,\n    object what);").Findings).Location!;

        Assert.Equal("Source.cs", location.Path);
        Assert.Equal(4, location.Span.Length);
        Assert.Equal((2, 11), (location.Lines.Start.Line - Parse.FirstLine, location.Lines.Start.Character));
    }

    /// <summary>All that is wrong is told at once, in order of source.</summary>
    [Fact]
    public void Contract_WithSeveralMistakes_HasAllFindings()
    {
        Parsed<ContractModel> parsed = Parse.Contract("""[PluginContract("")] public interface IContract { object A(object b, object c); static abstract event Action D; void E(int f); }""");

        Assert.Equal(
            [FindingKind.ContractNotPartial, FindingKind.ContractId, FindingKind.TypeCannotCross, FindingKind.TypeCannotCross, FindingKind.TypeCannotCross, FindingKind.MemberKind],
            parsed.Findings.Select(finding => finding.Kind));
        Assert.Equal(parsed.Findings[0].Message, parsed.Model.Refusal);
        Assert.False(parsed.Model.CanReopen);
    }
}
