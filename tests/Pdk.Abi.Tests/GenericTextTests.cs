using Pdk.Abi.Baselines;
using Pdk.Abi.Headers;

namespace Pdk.Abi.Tests;

/// <summary>Texts of generic contracts and of their closures.</summary>
public sealed class GenericTextTests
{
    private const string Open =
        """
        pdkabi 1
        contract acme.source<!T,!U> version 1 shipped 1
          base acme.base<Acme.Pair<!T,i32>>
          slot 0 Read(value out !T, all span<!U>) -> Acme.Pair<!U,!T>

        """;

    [Theory]
    [InlineData("acme.source<!T,!U>", "acme.source", true, false)]
    [InlineData("acme.source<Acme.Pair<i32,utf8>>", "acme.source", false, true)]
    [InlineData("acme.source", "acme.source", false, false)]
    public void Id_WithArguments_IsReadAndWritten(string id, string declared, bool isOpen, bool isClosure)
    {
        string text = $"pdkabi 1\ncontract {id} version 1\n  base {id}\n  slot 0 Run() -> void\n";

        AbiContract contract = AbiDocument.Parse(text).Contracts[0];

        Assert.Equal(text, contract.ToString());
        Assert.Equal(id, contract.Id);
        Assert.Equal((declared, isOpen, isClosure), (contract.DeclaredId, contract.IsOpen, contract.IsClosure));
    }

    [Theory]
    [InlineData("acme.source<")]
    [InlineData("acme.source<i32")]
    [InlineData("acme.source<,i32>")]
    [InlineData("<i32>")]
    public void Id_ThatIsMalformed_IsAnError(string id) =>
        Assert.Throws<AbiFormatException>(() => AbiDocument.Parse($"pdkabi 1\ncontract {id} version 1\n"));

    /// <summary>What type parameters are called is no part of what crosses.</summary>
    [Fact]
    public void TypeParameter_Renamed_BreaksNothing()
    {
        AbiContract baseline = AbiBaseline.Read("acme.source", Open);
        AbiContract renamed = AbiDocument.Parse(Open.Replace("!T", "!TItem", StringComparison.Ordinal).Replace(" shipped 1", "", StringComparison.Ordinal)).Contracts[0];

        Assert.Empty(AbiBaseline.FrozenChanges(baseline, renamed));
        Assert.False(AbiBaseline.IsUpToDate(baseline, renamed));
        Assert.Empty(AbiBaseline.Compare(baseline, renamed).Children);
        Assert.Equal([0], AbiBaseline.Order(baseline, renamed));
    }

    [Theory]
    [InlineData("!T,!U>", "!U,!T>")]
    [InlineData("!T,!U>", "!T>")]
    [InlineData("span<!U>", "span<!T>")]
    [InlineData("Acme.Pair<!T,i32>", "Acme.Pair<!U,i32>")]
    public void TypeParameter_Elsewhere_Breaks(string old, string @new)
    {
        AbiContract baseline = AbiBaseline.Read("acme.source", Open);
        int place = Open.IndexOf(old, StringComparison.Ordinal);
        AbiContract changed = AbiDocument.Parse(Open.Remove(place, old.Length).Insert(place, @new)).Contracts[0];

        Assert.NotEmpty(AbiBaseline.FrozenChanges(baseline, changed));
    }

    [Fact]
    public void Closure_IsNoBaseline()
    {
        AbiFormatException exception = Assert.Throws<AbiFormatException>(() => AbiBaseline.Read("acme.source", "pdkabi 1\ncontract acme.source<i32> version 1\n"));

        Assert.Equal("acme.source<i32> is a closure, and a baseline is that of the generic contract", exception.Problem);
    }

    [Fact]
    public void Header_OfAClosure_HasItsArgumentsInItsNames()
    {
        AbiContract closure = AbiDocument.Parse("pdkabi 1\ncontract acme.source<Acme.MyEvent> version 1\n  struct Acme.MyEvent size 8 align 8\n    0 Time i64\n  slot 0 Next() -> Acme.MyEvent\n").Contracts[0];

        Assert.Equal("acme.source.my_event.pdk.h", AbiHeader.FileName(closure));
        Assert.Contains("acme_source_my_event_vtable", AbiHeader.Write(closure), StringComparison.Ordinal);
        Assert.Contains("acme.source<Acme.MyEvent>", AbiHeader.Write(closure), StringComparison.Ordinal);
    }

    [Fact]
    public void Header_OfTheGenericContract_SaysWhatToDo() => Assert.Equal(
        "The contract acme.source is generic, and only its closures have a header; close it with [assembly: PluginClosure<...>].",
        Assert.Throws<AbiHeaderException>(() => AbiHeader.Write(AbiDocument.Parse(Open).Contracts[0])).Message);
}
