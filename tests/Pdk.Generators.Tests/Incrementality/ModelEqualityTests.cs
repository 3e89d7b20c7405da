using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;
using Pdk.Generators.Tests.Model;

namespace Pdk.Generators.Tests.Incrementality;

/// <summary>Models are values: equal for source that means the same, different for source that does not.</summary>
public sealed class ModelEqualityTests
{
    private const string Source =
        """
        [PluginContract("a.b")]
        public partial interface IContract
        {
            Point Move(in Point point, string? name, Span<Color> colors);
        }
        public struct Point { public double X; private Color _color; }
        public enum Color : byte { Red, Green }
        [Plugin("p", "1.0.0")]
        public class Plugin : IContract
        {
            public Point Move(in Point point, string? name, Span<Color> colors) => point;
        }
        """;

    /// <summary>Two compilations of one source share no object, and their models are equal.</summary>
    [Fact]
    public void SameSource_GivesEqualModels()
    {
        Assert.Equal(Parse.Contract(Source), Parse.Contract(Source));
        Assert.Equal(Parse.Plugin(Source), Parse.Plugin(Source));
        Assert.Equal(Parse.Plugin(Source).GetHashCode(), Parse.Plugin(Source).GetHashCode());
    }

    /// <summary>So are those of source that only looks different.</summary>
    [Theory]
    [InlineData("double X", "System.Double X")]
    [InlineData("string? name, Span<Color>", "String? name, System.Span<global::Color>")]
    [InlineData("IContract\n", "IContract // comment\n")]
    [InlineData("PluginContract(", "Pdk.PluginContractAttribute(contractId: ", "contractId", "id")]
    [InlineData("public struct Point", "public record struct Unused(int A); public struct Point")]
    public void EquivalentSource_GivesEqualModels(string old, string replacement, string oldName = " ", string newName = " ")
    {
        string equivalent = Source.Replace(old, replacement.Replace(oldName, newName, StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.NotEqual(Source, equivalent);
        Assert.Equal(Parse.Contract(Source).Model, Parse.Contract(equivalent).Model);
        Assert.Equal(Parse.Plugin(Source).Model, Parse.Plugin(equivalent).Model);
    }

    /// <summary>Each of these is another contract.</summary>
    [Theory]
    [InlineData("a.b", "a.c")]
    [InlineData("string? name", "string name")]
    [InlineData("string? name", "string? title")]
    [InlineData("in Point point", "ref readonly Point point")]
    [InlineData("Span<Color> colors)", "scoped Span<Color> colors)")]
    [InlineData("Red, Green", "Red, Blue")]
    [InlineData("double X", "float X")]
    public void OtherSource_GivesOtherModels(string old, string replacement)
    {
        Parsed<ContractModel> other = Parse.Contract(Source.Replace(old, replacement, StringComparison.Ordinal));

        Assert.NotEqual(Parse.Contract(Source).Model, other.Model);
    }
}
