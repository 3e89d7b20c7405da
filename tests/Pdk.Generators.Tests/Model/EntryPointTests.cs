using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;

namespace Pdk.Generators.Tests.Model;

/// <summary>The C names that a library exports: a convenience, and never two equal ones, which would crash the native compiler.</summary>
public sealed class EntryPointTests
{
    /// <summary>The contract's id stands in front, so that a member called Shutdown does not bind over libc's.</summary>
    [Fact]
    public void Library_OfOnePlugin_HasContractInFront() => Expect(
        """
        p a.b: a_b_min, a_b_shutdown, a_b_exact
        """,
        """
        [PluginContract("a.b")] public partial interface IB { void Min(); void Shutdown(); [Export("exact")] void Other(); }
        [Plugin("p", "1.0.0")] public class P : IB { public void Min() { } public void Shutdown() { } public void Other() { } }
        """);

    /// <summary>Who comes second, in order of ids, keeps the slot and loses the name.</summary>
    [Fact]
    public void Library_WithCollision_DropsTheSecondName() => Expect(
        """
        p a.b: a_b_c_d, a_b_e
        p a.b.c: -, a_b_c_f
        """,
        """
        [PluginContract("a.b.c")] public partial interface ILong { void D(); void F(); }
        [PluginContract("a.b")] public partial interface IShort { void C_D(); void E(); }
        [Plugin("p", "1.0.0")] public class P : ILong, IShort { public void C_D() { } public void D() { } public void E() { } public void F() { } }
        """);

    /// <summary>Case and dashes of ids are lost in C names, so they can collide too.</summary>
    [Fact]
    public void Library_WithIdsAlikeInC_DropsTheSecondName() => Expect(
        """
        p A.b: a_b_x
        p a-b: -
        """,
        """
        [PluginContract("a-b")] public partial interface IDash { void X(); }
        [PluginContract("A.b")] public partial interface IUpper { void X(); }
        [Plugin("p", "1.0.0")] public class P : IDash, IUpper { public void X() { } }
        """);

    /// <summary>The loader's own symbol is not to be had.</summary>
    [Fact]
    public void Library_WithMemberLikeTheEntry_DropsItsName() => Expect(
        """
        p pdk.plugin: -
        """,
        """
        [PluginContract("pdk.plugin")] public partial interface IB { void Entry(); }
        [Plugin("p", "1.0.0")] public class P : IB { public void Entry() { } }
        """);

    /// <summary>Where several classes offer a contract, each has its plugin's id in front; other contracts do not.</summary>
    [Fact]
    public void Library_OfTwoPluginsWithOneContract_HasPluginsInFront() => Expect(
        """
        p.one a.b: p_one_a_b_x
        p.one a.c: a_c_y
        p.two a.b: p_two_a_b_x
        """,
        """
        [PluginContract("a.b")] public partial interface IB { void X(); }
        [PluginContract("a.c")] public partial interface IC { void Y(); }
        [Plugin("p.two", "1.0.0")] public class Two : IB { public void X() { } }
        [Plugin("p.one", "1.0.0")] public class One : IB, IC { public void X() { } public void Y() { } }
        """);

    /// <summary>Overloads differ by their slots' numbers, or by the names that are given.</summary>
    [Fact]
    public void Library_WithOverloads_NamesEachOne() => Expect(
        """
        p a.b: a_b_add, a_b_add_1, a_b_add_f64
        """,
        """
        [PluginContract("a.b")] public partial interface IB { void Add(int a); void Add(long a); [Export("add_f64")] void Add(double a); }
        [Plugin("p", "1.0.0")] public class P : IB { public void Add(int a) { } public void Add(long a) { } public void Add(double a) { } }
        """);

    /// <summary>A second class with the same plugin id is left out; an analyzer says so.</summary>
    [Fact]
    public void Library_WithOnePluginIdTwice_TakesTheFirstClass() => Expect(
        """
        p a.b: a_b_x
        """,
        """
        [PluginContract("a.b")] public partial interface IB { void X(); }
        [Plugin("p", "1.0.0")] public class B : IB { public void X() { } }
        [Plugin("p", "1.0.0")] public class A : IB { public void X() { } }
        """);

    /// <summary>The order in which classes stand in source changes nothing.</summary>
    [Fact]
    public void Library_OfClassesInAnyOrder_IsTheSame()
    {
        const string Source =
            """
            [PluginContract("a.b")] public partial interface IB { void X(); }
            [Plugin("p", "1.0.0")] public class Same : IB { public void X() { } }
            [Plugin("q", "1.0.0")] public class Other : IB { public void X() { } }
            namespace N { [Plugin("r", "1.0.0")] public class Same : IB { public void X() { } } }
            """;
        ImmutableArray<PluginModel> plugins = Plugins(Source);

        Assert.Equal(LibraryModel.Of(plugins), LibraryModel.Of([.. plugins.Reverse()]));
        Assert.Equal(["Same", "Other", "Same2"], LibraryModel.Of(plugins).Exports.Select(export => export.Name));
    }

    private static void Expect(string names, string source) => Assert.Equal(
        names,
        string.Join('\n', LibraryModel.Of(Plugins(source)).Exports.Select(export =>
            $"{export.Plugin.Id} {export.Contract.Id}: {string.Join(", ", export.EntryPoints.Select(name => name.Length == 0 ? "-" : name))}")));

    private static ImmutableArray<PluginModel> Plugins(string source)
    {
        CSharpCompilation compilation = Parse.Compile(source);
        return
        [
            .. compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type)
                .OfType<INamedTypeSymbol>()
                .Where(type => type.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == nameof(PluginAttribute)))
                .Select(type => PluginParser.Parse(type, compilation, CancellationToken.None).Model),
        ];
    }
}
