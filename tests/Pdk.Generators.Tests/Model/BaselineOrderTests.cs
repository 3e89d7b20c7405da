using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Tests.Model;

/// <summary>Slots come from the baseline, and the order of source does not matter.</summary>
public sealed class BaselineOrderTests
{
    private const string Baseline = "pdkabi 1\ncontract a.b version 1 shipped 1\n  slot 0 A() -> void\n  slot 1 Add(a i32) -> void\n  slot 2 Add(a i64) -> void\n";

    /// <summary>Old members keep their slots; new ones follow by version, then in order of source.</summary>
    [Theory]
    [InlineData("void A(); void Add(int a); void Add(long a);", "A,Add,Add_2")]
    [InlineData("void Add(long a); void A(); void Add(int a);", "A,Add,Add_2")]
    [InlineData("[Since(2)] void B(); void Add(long a); [Since(2)] void C(); void Add(int a); void A();", "A,Add,Add_2,B,C")]
    [InlineData("[Since(3)] void B(); void Add(long a); [Since(2)] void C(); void Add(int a); void A();", "A,Add,Add_2,C,B")]
    [InlineData("[Since(2)] void Add(double a); void A(); void Add(int a); void Add(long a);", "A,Add,Add_2,Add_3")]
    public void Contract_WithBaseline_HasItsSlots(string members, string names)
    {
        ContractModel contract = Apply(members);

        Assert.Equal(names.Split(','), contract.Slots.Select(slot => slot.FieldName));
        Assert.Equal(Enumerable.Range(0, contract.Slots.Count), contract.Slots.Select(slot => slot.Index));
        Assert.Equal(contract.Slots.Select(slot => slot.Name), AbiDocument.Parse(contract.AbiText).Contracts[0].Slots.Select(slot => slot.Name));
        Assert.Equal("i32", contract.Slots[1].Parameters[0].Type.Abi.Name);
        Assert.Equal(AbiFingerprint.Of(contract.AbiText), contract.Fingerprint);
    }

    /// <summary>What has shipped is no part of what host and plugin must agree on.</summary>
    [Fact]
    public void Fingerprint_DoesNotKnowWhatHasShipped()
    {
        const string Members = "void A(); void Add(int a); void Add(long a);";

        Assert.Equal(Parse.Members(Members).Model, Apply(Members));
        Assert.Equal(Parse.Members(Members).Model.Fingerprint, AbiFingerprint.Of(Baseline.Replace(" shipped 1", "", StringComparison.Ordinal)));
    }

    /// <summary>Vtables of bases, and those of plugins in the same project, follow the baselines too.</summary>
    [Fact]
    public void BaseAndPlugin_OfContractWithBaseline_FollowIt()
    {
        const string Source =
            """
            [PluginContract("a.b")] public partial interface IBase { void Add(long a); void A(); void Add(int a); }
            [PluginContract("b.c")] public partial interface IContract : IBase { void B(); }
            [Plugin("p", "1.0.0")] public class Plugin : IContract { public void Add(long a) { } public void A() { } public void Add(int a) { } public void B() { } }
            """;
        PluginModel plugin = BaselineOrder.Apply(Parse.Plugin(Source).Model, Set(Baseline));

        Assert.Equal(["A", "Add", "Add"], plugin.Contracts[0].Slots.Select(slot => slot.Name));
        Assert.Equal(plugin.Contracts[0], plugin.Contracts[1].Bases[0]);
    }

    /// <summary>A contract of another assembly keeps the slots of that assembly.</summary>
    [Fact]
    public void Contract_OfAnotherAssembly_KeepsItsSlots()
    {
        MetadataReference reference = GeneratorRunner.RunOnce(Parse.Compile(
            """[PluginContract("a.b")] public partial interface IContract { void Add(long a); void A(); void Add(int a); }""")).Output.ToReference(ReferenceKind.Image);
        ContractModel contract = Parse.Contract(Parse.Compile("", reference)).Model;

        Assert.Equal(["Add", "A", "Add"], BaselineOrder.Apply(contract, Set(Baseline)).Slots.Select(slot => slot.Name));
    }

    /// <summary>A plugin takes slots, and the names that follow from them, from the contract's assembly.</summary>
    [Fact]
    public void Contract_CompiledWithBaseline_GivesItsSlotsToPlugins()
    {
        MetadataReference reference = GeneratorRunner.RunOnce(
            Parse.Compile("""[PluginContract("a.b")] public partial interface IContract { void Add(long a); void Add(int a); void A(); }"""),
            new TextFile("/p/a.b.pdkabi", Baseline)).Output.ToReference(ReferenceKind.Image);
        ContractModel contract = Parse.Contract(Parse.Compile("", reference)).Model;

        Assert.Null(contract.Refusal);
        Assert.Equal(["a", "add", "add_2"], contract.Slots.Select(slot => slot.ExportName));
        Assert.Equal("i64", contract.Slots[2].Parameters[0].Type.Abi.Name);
    }

    private static ContractModel Apply(string members)
    {
        ContractModel contract = Parse.Members(members).Model;
        Assert.Null(contract.Refusal);
        return BaselineOrder.Apply(contract, Set(Baseline));
    }

    private static BaselineSet Set(string text) =>
        BaselineSet.Of([BaselineFile.Read(new TextFile("/p/a.b.pdkabi", text), CancellationToken.None)]);
}
