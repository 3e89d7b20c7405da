using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Tests.Model;

/// <summary>Which contracts a plugin class offers.</summary>
public sealed class PluginModelTests
{
    private const string Contracts =
        """
        [PluginContract("c.second")] public partial interface ISecond { void B(); }
        [PluginContract("c.first")] public partial interface IFirst { void A(); }
        """;

    /// <summary>A contract counts however the class comes to implement it; contracts are in order of their ids.</summary>
    [Theory]
    [InlineData("class Plugin : ISecond, IFirst { public void A() { } public void B() { } }")]
    [InlineData("class Plugin : ISecond, IFirst { void IFirst.A() { } void ISecond.B() { } }")]
    [InlineData("class Plugin : Base, ISecond { public void B() { } } class Base : IFirst { public virtual void A() { } }")]
    [InlineData("class Plugin : Base { public new void A() { } } abstract class Base : IFirst, ISecond { public void A() { } public void B() { } }")]
    [InlineData("class Plugin : IBoth { public void A() { } public void B() { } } interface IBoth : IFirst, ISecond;")]
    [InlineData("class Plugin : Generic<IFirst> { } class Generic<T> : IFirst, ISecond { public void A() { } public void B() { } }")]
    [InlineData("record Plugin : ISecond, IFirst { public void A() { } public void B() { } }")]
    public void Plugin_HoweverItImplements_OffersItsContracts(string source)
    {
        Parsed<PluginModel> parsed = Parse.Plugin($"[Plugin(\"p\", \"1.0.0\")] {source} {Contracts}");

        Assert.Empty(parsed.Findings);
        Assert.Null(parsed.Model.Refusal);
        Assert.Equal(["c.first", "c.second"], parsed.Model.Contracts.Select(contract => contract.Id));
    }

    /// <summary>Any constructor without parameters that the assembly can call will do.</summary>
    [Theory]
    [InlineData("internal Plugin() { }")]
    [InlineData("protected internal Plugin() { }")]
    [InlineData("public Plugin(int size) { } public Plugin() { }")]
    [InlineData("[SetsRequiredMembers] public Plugin() { } public required int Size { get; init; }")]
    public void Plugin_WithCallableConstructor_IsOffered(string members)
    {
        Parsed<PluginModel> parsed = Parse.Plugin(
            $"[Plugin(\"p\", \"1.0.0\")] public class Plugin : IFirst {{ {members} public void A() {{ }} }} {Contracts}");

        Assert.Empty(parsed.Findings);
    }
}
