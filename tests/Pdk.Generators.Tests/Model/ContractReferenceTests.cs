using Microsoft.CodeAnalysis.CSharp;
using Pdk.Abi;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Tests.Model;

/// <summary>A contract is the same, from wherever a plugin sees it.</summary>
public sealed class ContractReferenceTests
{
    private const string Source =
        """
        using System;
        using System.Diagnostics.CodeAnalysis;
        using Pdk;
        namespace Acme;

        public enum Color : byte { Red, Green = 7 }

        public struct Point { private byte _a; internal double B { get; set; } }

        public partial class Outer
        {
            [PluginContract("acme.calculator")]
            public partial interface ICalculator : IDisposable
            {
                int Min(int @class, int b = 3);
                [Since(2), Export("describe")] string? Describe(string name, in string? other, ref object? wrong) => name;
                bool TryFind(string key, [NotNullWhen(true)] out string? value);
                Point Map(Color color, in Point a, ref readonly Point b, ref Point c, out Point d);
                [Obsolete] void Fill(Span<byte> bytes, scoped ReadOnlySpan<Point> points, params ReadOnlySpan<Color> colors);
                private void Hidden() { }
                static int Count { get; set; }
                int[]? Numbers(int[] a, out double[]? b);
                [Since(2)] int Level { get; [Since(3), Export("level")] set; }
                [AllowNull] string Name { get; set; }
                [Since(3)] double this[[DisallowNull] string? @class, in int value] => value;
                [System.Runtime.CompilerServices.IndexerName("Item")] Point this[int index] { get; [Obsolete] set; }
                int Half { get => 1; private set { } }
            }
        }
        """;

    // An array of text does not cross: the refused form of the same contract.
    private static readonly string s_source = Source.Replace(", ref object? wrong", "", StringComparison.Ordinal);

    /// <summary>The slots, their types, names, modifiers and annotations, and the ABI text are equal; layouts are checked where they were computed.</summary>
    [Theory]
    [InlineData(ReferenceKind.Compilation)]
    [InlineData(ReferenceKind.Image)]
    [InlineData(ReferenceKind.ReferenceAssembly)]
    public void Contract_InAnotherAssembly_IsTheSame(ReferenceKind kind)
    {
        CSharpCompilation contract = CompilationFactory.Create("Contract", s_source);
        CSharpCompilation plugin = CompilationFactory.Create("Plugin", "", GeneratorRunner.RunOnce(contract).Output.ToReference(kind));

        Parsed<ContractModel> expected = Parse.Contract(contract, "Acme.Outer+ICalculator");
        Parsed<ContractModel> actual = Parse.Contract(plugin, "Acme.Outer+ICalculator");

        Assert.Equal(new AbiList<Finding>(), expected.Findings);
        Assert.Equal(new AbiList<Finding>(), actual.Findings);
        Assert.Equal(expected.Model.AbiText, actual.Model.AbiText);
        Assert.Equal(expected.Model.Slots, actual.Model.Slots);
        Assert.Equal(expected.Model with { CanReopen = false, Layouts = default }, actual.Model);
    }

    /// <summary>A contract that was refused where it was compiled carries no text, and says so where it is used.</summary>
    [Theory]
    [InlineData(ReferenceKind.Compilation)]
    [InlineData(ReferenceKind.Image)]
    public void Contract_RefusedInItsAssembly_IsRefusedInOthers(ReferenceKind kind)
    {
        CSharpCompilation contract = GeneratorRunner.RunOnce(CompilationFactory.Create("Contract", Source)).Output;
        CSharpCompilation plugin = CompilationFactory.Create("Plugin", "", contract.ToReference(kind));

        Assert.Equal(
            "The contract 'ICalculator' of Contract carries no ABI: it was refused when that assembly was compiled, or compiled without Pdk. Build Contract with Pdk and mend what it reports.",
            Assert.Single(Parse.Contract(plugin, "Acme.Outer+ICalculator").Findings, finding => finding.Kind == FindingKind.ContractAbi).Message);
    }

    /// <summary>What was compiled there is what hosts call: its text says which slot a member has, its order does not.</summary>
    [Fact]
    public void Contract_WithTextInAnotherOrder_HasTheSlotsOfTheText()
    {
        Parsed<ContractModel> parsed = ParseWithText("pdkabi 1\ncontract a.b version 1\n  slot 0 C() -> void\n  slot 1 A() -> i32\n  slot 2 A(a i32) -> i32\n");

        Assert.Empty(parsed.Findings);
        Assert.Equal([(0, "C()"), (1, "A()"), (2, "A(int)")], parsed.Model.Slots.Select(slot => (slot.Index, slot.Signature)));
    }

    /// <summary>A text that is not the contract's is no ground to build on.</summary>
    [Theory]
    [InlineData("pdkabi 1\ncontract a.b version 1\n  slot 0 C() -> void\n")]
    [InlineData("pdkabi 1\ncontract a.b version 1\n  slot 0 C() -> void\n  slot 1 A() -> i64\n  slot 2 A(a i32) -> i32\n")]
    [InlineData("pdkabi 1\n")]
    [InlineData("pdkabi 99\n")]
    [InlineData("")]
    public void Contract_WithTextOfAnother_IsRefused(string text) => ExpectFinding.One(
        FindingKind.ContractAbi,
        "The ABI text that Contract carries for the contract 'IContract' is not that of its members. Build Contract again with the Pdk of this project.",
        ParseWithText(text).Findings);

    private static Parsed<ContractModel> ParseWithText(string text)
    {
        CSharpCompilation contract = CompilationFactory.Create(
            "Contract",
            $$"""
            [assembly: Pdk.ContractAbi("a.b", "{{text.Replace("\n", "\\n", StringComparison.Ordinal)}}")]
            [Pdk.PluginContract("a.b")] public interface IContract { int A(int a); int A(); void C(); }
            """);
        return Parse.Contract(CompilationFactory.Create("Plugin", "", contract.ToReference(ReferenceKind.Image)));
    }
}
