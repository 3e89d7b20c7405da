using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;

namespace Pdk.Generators.Tests.Model;

/// <summary>What a baseline has against a contract, in the words that users read.</summary>
public sealed class BaselineFindingTests
{
    private const string Members = "int Min(int a, int b); void Put(S value); [Since(2)] E Tint();";
    private const string Types = "struct S { public int A; public int B; } enum E : byte { Red = 0, Green = 1 }";

    private const string Baseline =
        """
        pdkabi 1
        contract a.b version 2 shipped 1
          enum E u8
            0 Red
            1 Green
          struct S size 8 align 4
            0 A i32
            4 B i32
          slot 0 Min(a i32, b i32) -> i32
          slot 1 Put(value S) -> void
          slot 2 Tint() -> E since 2

        """;

    /// <summary>The kind, what is replaced in the source and by what, where it is reported, the message.</summary>
    public static TheoryData<FindingKind, string, string, string, string> Cases { get; } = new()
    {
        { FindingKind.ShippedMember, "int Min(int a, int b);", "", "IContract", "The contract 'IContract' has lost a member that has shipped: slot 0 Min: only the baseline has Min(i32, i32) -> i32. Put it back; if nobody should call it any more, mark it with [Obsolete], or make a new contract with an id other than a.b." },
        { FindingKind.ShippedMember, "int Min(", "int Least(", "Least", "IContract.Least stands for a member of a.b that has shipped: slot 0 Min: baseline Min(i32, i32) -> i32, source Least(i32, i32) -> i32. Keep the name and add a new member with [Since(2)], or make a new contract with an id other than a.b." },
        { FindingKind.ShippedSignature, "int b", "long b", "Min", "IContract.Min has shipped and cannot change: slot 0 Min, b: baseline i32, source i64. Change it back and add a new member with [Since(2)], or make a new contract with an id other than a.b." },
        { FindingKind.ShippedSignature, "int b", "int b, int c", "Min", "IContract.Min has shipped and cannot change: slot 0 Min: baseline Min(i32, i32) -> i32, source Min(i32, i32, i32) -> i32. Change it back and add a new member with [Since(2)], or make a new contract with an id other than a.b." },
        { FindingKind.ShippedSignature, "int b", "in int b", "Min", "IContract.Min has shipped and cannot change: slot 0 Min, b: baseline i32, source in i32. Change it back and add a new member with [Since(2)], or make a new contract with an id other than a.b." },
        { FindingKind.ShippedType, "int B", "float B", "Put", "IContract.Put has shipped, and a type that it uses cannot change: slot 1 Put, value -> S.B: baseline i32, source f32. Change it back and use a new type in a new member with [Since(2)], or make a new contract with an id other than a.b." },
        { FindingKind.BaselineSince, "void Put", "void New(); void Put", "New", "IContract.New is new, and version 1 of a.b has shipped without it: slot 3 New: only the source has New() -> void. Write [Since(2)] before it." },
        { FindingKind.BaselineSince, "void Put", "[Since(3)] void New(); void Put", "New", "IContract.New says [Since(3)], and the baseline says that version 1 of a.b is the last that has shipped; write [Since(2)], the next one." },
        { FindingKind.BaselineSince, "void Put", "[Since(2)] void Put", "Put", "IContract.Put has shipped with version 1 and says version 2: slot 1 Put: baseline 1, source 2. Write no [Since] before it." },
        { FindingKind.BaselineSince, "void Put", "string this[int index] => \"\"; void Put", "this", "IContract.this[int].get is new, and version 1 of a.b has shipped without it: slot 3 get_Item: only the source has get_Item(i32) -> utf8. Write [Since(2)] before it." },
        { FindingKind.BaselineSince, "void Put", "[Since(2)] int New { get; [Since(3)] set; } void Put", "set", "IContract.New.set says [Since(3)], and the baseline says that version 1 of a.b is the last that has shipped; write [Since(2)], the next one." },
        { FindingKind.BaselineOutOfDate, "[Since(2)] E Tint();", "[Since(2)] E Tint(); [Since(2)] E Tone { set; }", "set", "The baseline 'a.b.pdkabi' is not that of the contract 'IContract': slot 3 set_Tone: only the source has set_Tone(E) -> void since 2. Nothing of this has shipped; if it is meant, run 'dotnet build -t:PdkAcceptAbi'." },
        { FindingKind.ShippedBases, "IContract {", "IContract : IBase {", "IContract", "The contract 'IContract' has shipped, and what it inherits cannot change: base b.c: only the source has b.c. Change it back, or make a new contract with an id other than a.b." },
        { FindingKind.BaselineOutOfDate, "[Since(2)] E Tint();", "", "IContract", "The baseline 'a.b.pdkabi' is not that of the contract 'IContract': slot 2 Tint: only the baseline has Tint() -> E since 2. Nothing of this has shipped; if it is meant, run 'dotnet build -t:PdkAcceptAbi'." },
        { FindingKind.BaselineOutOfDate, "Green = 1", "Green = 2", "Tint", "The baseline 'a.b.pdkabi' is not that of the contract 'IContract': slot 2 Tint, result -> E.Green: baseline 1, source 2. Nothing of this has shipped; if it is meant, run 'dotnet build -t:PdkAcceptAbi'." },
        { FindingKind.BaselineOutOfDate, "int a, int b", "int left, int right", "Min", "The baseline 'a.b.pdkabi' is not that of the contract 'IContract': slot 0 Min, a: baseline a, source left, and 1 more. Nothing of this has shipped; if it is meant, run 'dotnet build -t:PdkAcceptAbi'." },
    };

    /// <summary>A difference is found at its member, or at the contract if there is none.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Contract_ThatChanged_DiffersFromItsBaseline(FindingKind kind, string old, string replacement, string place, string message)
    {
        string source = Source.Replace(old, replacement, StringComparison.Ordinal);
        Assert.NotEqual(Source, source);
        Parsed<ContractModel> parsed = Check(source, Baseline);

        Assert.Empty(parsed.Findings);
        ExpectFinding.One(kind, message, parsed.Differences);
        Assert.Equal(place, (Sources.Usings + source).Substring(parsed.Differences[0].Location!.Span.Start, place.Length));
    }

    /// <summary>Neither order of source nor the baseline's line ends matter, and what is unshipped says what it is.</summary>
    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("shipped 1", "shipped 2")]
    public void Contract_AsItsBaselineSays_DiffersInNothing(string old, string replacement)
    {
        const string Reordered = "[Since(2)] E Tint(); void Put(S value); int Min(int a, int b);";
        Parsed<ContractModel> parsed = Check(
            Source.Replace(Members, Reordered, StringComparison.Ordinal), Baseline.Replace(old, replacement, StringComparison.Ordinal));

        Assert.Empty(parsed.Findings);
        Assert.Empty(parsed.Differences);
        Assert.DoesNotContain(parsed.Advice, advice => advice.Kind == FindingKind.SinceOrder);
        Assert.Equal(["Min", "Put", "Tint"], parsed.Model.Slots.Select(slot => slot.Name));
        Assert.DoesNotContain("shipped", parsed.Model.AbiText, StringComparison.Ordinal);
    }

    /// <summary>Before the first version has shipped everything may change.</summary>
    [Fact]
    public void Contract_OfWhichNothingHasShipped_IsOnlyOutOfDate()
    {
        Parsed<ContractModel> parsed = Check(
            Source.Replace("int Min(int a, int b)", "long Max()", StringComparison.Ordinal).Replace("int B", "float B", StringComparison.Ordinal),
            Baseline.Replace(" shipped 1", "", StringComparison.Ordinal));

        Assert.Equal(FindingKind.BaselineOutOfDate, Assert.Single(parsed.Differences).Kind);
    }

    [Fact]
    public void Contract_WithoutBaseline_SaysHowToGetOne() => ExpectFinding.One(
        FindingKind.BaselineMissing,
        "The contract 'IContract' has no ABI baseline, so that nobody notices what it breaks; run 'dotnet build -t:PdkAcceptAbi', which writes 'a.b.pdkabi', and keep that with the source.",
        Check(Source, Baseline, "/p/other.pdkabi").Differences);

    /// <summary>A file that cannot be read says where, and its contract is left alone.</summary>
    [Theory]
    [InlineData("slot 1", "slot 5", FindingKind.BaselineMalformed, 9, 9, "line 10, column 10: slot 5 stands where slot 1 belongs")]
    [InlineData("a.b version", "b.c version", FindingKind.BaselineMalformed, 1, 0, "the contract is b.c, and the file is named after a.b")]
    [InlineData("shipped 1", "shipped 3", FindingKind.BaselineMalformed, 1, 0, "version 3 cannot have shipped")]
    [InlineData("slot 0 Min(a i32, b i32) -> i32", "slot 0 Min(a i32, b i32) -> i32 since 2", FindingKind.BaselineMalformed, 1, 0, "a slot that has shipped stands behind one that has not")]
    [InlineData("pdkabi 1", "pdkabi 2", FindingKind.BaselineNewer, 0, 8, "written by a later Pdk: this text has syntax 2")]
    public void Baseline_ThatCannotBeRead_SaysWhere(string old, string replacement, FindingKind kind, int line, int column, string message)
    {
        string text = Baseline.Replace(old, replacement, StringComparison.Ordinal);
        BaselineFile file = BaselineFile.Read(new TextFile("/p/a.b.pdkabi", text), CancellationToken.None);

        Assert.Null(file.Contract);
        Assert.Equal(kind, file.Problem!.Kind);
        Assert.Equal(new LinePosition(line, column), file.Problem.Location!.Lines.Start);
        Assert.Contains(message, file.Problem.Message, StringComparison.Ordinal);
        Assert.Empty(Check(Source, text).Differences);
    }

    /// <summary>An id that no contract has, with what perhaps happened to it.</summary>
    [Theory]
    [InlineData("shipped 1", true, "The contract 'IContract' has the id \"b.c\" and no baseline, and no contract has the id \"a.b\" of the baseline 'a.b.pdkabi'. Version 1 has shipped, and plugins in use know it by that id; give the id back to its contract, and make a new contract for a new id.")]
    [InlineData("shipped 0", false, "No contract of this project has the id \"a.b\" of the baseline 'a.b.pdkabi'. Nothing of it has shipped; give the id back, or delete the file, unless the contract is only compiled in another configuration or belongs to another project.")]
    public void Baseline_WithoutContract_IsAnOrphan(string shipped, bool isRenamed, string message)
    {
        BaselineSet baselines = BaselineSet.Of([BaselineFile.Read(
            new TextFile("/p/a.b.pdkabi", Baseline.Replace("shipped 1", shipped, StringComparison.Ordinal)), CancellationToken.None)]);
        Dictionary<string, string> contracts = isRenamed ? new() { ["b.c"] = "IContract" } : [];

        (Finding finding, string? renamed, bool hasShipped) = Assert.Single(baselines.Orphans(contracts));

        Assert.Equal((FindingKind.BaselineOrphan, message), (finding.Kind, finding.Message));
        Assert.Equal(isRenamed ? "b.c" : null, renamed);
        Assert.Equal(isRenamed, hasShipped);
    }

    [Fact]
    public void Baselines_OfOneContract_AreOneTooMany()
    {
        BaselineSet baselines = BaselineSet.Read(
            [new TextFile("/p/a.b.pdkabi", Baseline), new TextFile("/p/abi/a.b.pdkabi", Baseline), new TextFile("/p/notes.txt", "")],
            CancellationToken.None);

        Finding problem = Assert.Single(baselines.Problems());
        Assert.Equal("The contract a.b has two baselines, '/p/a.b.pdkabi' and '/p/abi/a.b.pdkabi'. Delete one of them.", problem.Message);
        Assert.Equal("/p/abi/a.b.pdkabi", problem.Location!.Path);
    }

    private static string Source =>
        $$"""[PluginContract("a.b")] public partial interface IContract { {{Members}} } {{Types}} [PluginContract("b.c")] public partial interface IBase { void Base(); }""";

    private static Parsed<ContractModel> Check(string source, string baseline, string path = "/p/a.b.pdkabi")
    {
        CSharpCompilation compilation = Parse.Compile(source);
        ImmutableArray<AdditionalText> files = [new TextFile(path, baseline)];
        return ContractParser.ParseWithAdvice(
            compilation.GetTypeByMetadataName("IContract")!, compilation, BaselineSet.Read(files, CancellationToken.None), CancellationToken.None);
    }
}
