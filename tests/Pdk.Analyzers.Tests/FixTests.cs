namespace Pdk.Analyzers.Tests;

/// <summary>What the code fixes make of a mistake, and what they leave to a person.</summary>
public sealed class FixTests
{
    /// <summary>The rule, what the source is compiled as, the source, and what becomes of it.</summary>
    public static IEnumerable<object[]> Cases =>
        [.. ContractFixCases.All, .. TypeFixCases.All, .. PluginFixCases.All, .. HostFixCases.All, .. BaselineFixCases.All];

    /// <summary>What the source is compiled as, the source, what becomes of it, the title and key of the fix.</summary>
    public static TheoryData<ProjectKind, string, string, string, string> Titles { get; } = new()
    {
        { ProjectKind.Contract, Scan("Stream {|PDK0003:a|}"), Scan("ReadOnlySpan<byte> a"), "Use 'ReadOnlySpan<byte>'", "Pdk.CrossableType" },
        { ProjectKind.Contract, Scan("").Replace("partial interface IScan", "interface {|PDK0010:IScan|}", StringComparison.Ordinal), Scan(""), "Make 'IScan' partial", "Pdk.Partial" },
        { ProjectKind.Contract, Scan("").Replace("IScan", "{|PDK0011:IScan|}", StringComparison.Ordinal).Replace("a.b", "a/b", StringComparison.Ordinal), Scan(""), "Use the id \"a.b\"", "Pdk.id" },
        { ProjectKind.Contract, Scan("E e") + "public enum {|PDK0006:E|} { A }", Scan("E e") + "public enum E : int { A = 0 }", "Write the underlying type and the values of 'E'", "Pdk.EnumValues" },
        { ProjectKind.Host, Scan("") + """class P { void M() { var {|PDK0301:all|} = PluginLibrary.Load("p"); } }""", Scan("") + """class P { void M() { using var all = PluginLibrary.Load("p"); } }""", "Declare 'all' with 'using'", "Pdk.Using" },
        { ProjectKind.Host, "class P { object M(PluginLibrary all) => all.Create<{|PDK0303:IG<int>|}>(); } [PluginContract(\"a.b\")] public partial interface IG<T> { T Run(); }", "[assembly: PluginClosure<IG<int>>]\n\nclass P { object M(PluginLibrary all) => all.Create<IG<int>>(); } [PluginContract(\"a.b\")] public partial interface IG<T> { T Run(); }", "Close the generic contract", "Pdk.Closure" },
        { ProjectKind.Contract, Scan("").Replace("IScan", "{|PDK0101:IScan|}", StringComparison.Ordinal) + "\n// baseline\n", Scan("") + Baseline("version 1", "slot 0 Run() -> void"), "Create the ABI baseline 'a.b.pdkabi'", "Pdk.CreateBaseline" },
    };

    /// <summary>The member, what becomes of it, and the titles of which the last is chosen.</summary>
    public static TheoryData<string, string, string[]> ChoiceCases => TypeChoiceCases.All;

    /// <summary>The fixes turn bad code into good, one by one and all at once.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Fix_OfMistakes_MendsThem(string id, ProjectKind kind, string source, string mended)
    {
        Assert.Contains($"{{|{id}:", source, StringComparison.Ordinal);
        await FixTest.Expect(kind, source, mended);
    }

    /// <summary>Where several types would do, each is offered, and none is chosen by Fix All.</summary>
    [Theory]
    [MemberData(nameof(ChoiceCases))]
    public Task Fix_WithChoices_OffersEach(string member, string mended, string[] titles) =>
        FixTest.ExpectChoice(Choices(member), Choices(mended), titles);

    /// <summary>What several files blame is mended once, in a third.</summary>
    [Fact]
    public Task Fix_InOtherFile_MendsThat() => FixTest.Expect(
        ProjectKind.Contract,
        [
            """[PluginContract("a.b")] public partial interface IScan { S {|PDK0004:Run|}(); }""",
            "partial class Outer { [PluginContract(\"a.c\")] public partial interface IWalk { S {|PDK0004:Run|}(); } }",
            "[StructLayout(LayoutKind.Auto)] public struct S { public int A; }",
        ],
        [
            """[PluginContract("a.b")] public partial interface IScan { S Run(); }""",
            "partial class Outer { [PluginContract(\"a.c\")] public partial interface IWalk { S Run(); } }",
            "[StructLayout(LayoutKind.Sequential)] public struct S { public int A; }",
        ]);

    /// <summary>Titles are plain words, and the key is the same for all diagnostics of a fix.</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public Task Fix_Title_SaysWhatItDoes(ProjectKind kind, string source, string mended, string title, string key) =>
        FixTest.Expect(kind, source, mended, title, key);

    /// <summary>A new member gets its version first, and then its slot.</summary>
    [Fact]
    public Task Fix_OfNewMember_TakesTwoSteps() => FixTest.ExpectInSteps(
        ProjectKind.Contract,
        Scan("").Replace("}", "void {|PDK0105:Stop|}(); }", StringComparison.Ordinal) + Baseline("version 1 shipped 1", "slot 0 Run() -> void"),
        Scan("").Replace("}", "[Since(2)] void Stop(); }", StringComparison.Ordinal) + Baseline("version 2 shipped 1", "slot 0 Run() -> void", "slot 1 Stop() -> void since 2"),
        steps: 2);

    /// <summary>As the build writes it, whatever the line ends were.</summary>
    [Fact]
    public Task Baseline_WithCarriageReturns_GetsNone() => FixTest.Expect(
        ProjectKind.Contract,
        Scan("int level").Replace("Run", "{|PDK0102:Run|}", StringComparison.Ordinal) + Baseline("version 1 shipped 1", "slot 0 Run(depth i32) -> void\r").Replace("shipped 1", "shipped 1\r", StringComparison.Ordinal),
        Scan("int level") + Baseline("version 1 shipped 1", "slot 0 Run(level i32) -> void"),
        "Update the ABI baseline 'a.b.pdkabi'",
        "Pdk.UpdateBaseline");

    /// <summary>A new baseline stands where the project says; an editor shows it in the project's folder, if it is in one.</summary>
    [Theory]
    [InlineData("", "", "/0/a.b.pdkabi")]
    [InlineData("abi", "abi/", "/0/abi/a.b.pdkabi")]
    [InlineData("../baselines", "", "/baselines/a.b.pdkabi")]
    [InlineData("/other/baselines/", "", "/other/baselines/a.b.pdkabi")]
    public Task Baseline_Created_StandsInFolder(string folder, string shown, string path) => FixTest.ExpectInFolder(
        folder,
        Scan("").Replace("IScan", "{|PDK0101:IScan|}", StringComparison.Ordinal) + "\n// baseline\n",
        Scan("") + Baseline("version 1", "slot 0 Run() -> void").Replace("baseline", "baseline " + shown, StringComparison.Ordinal),
        path);

    private static string Choices(string member) =>
        $$"""[PluginContract("a.b")] public partial interface IScan { {{member}} } public struct S { public int A; }""";

    private static string Baseline(string version, params string[] slots) =>
        $"\n// baseline\npdkabi 1\ncontract a.b {version}\n{string.Concat(slots.Select(slot => $"  {slot}\n"))}";

    private static string Scan(string parameters) => $$"""[PluginContract("a.b")] public partial interface IScan { void Run({{parameters}}); }""";
}
