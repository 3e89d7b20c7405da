using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.Generators.Tests.Model;

namespace Pdk.Generators.Tests.Compile;

/// <summary>In debug builds generated code measures the structs of a contract; in release builds nothing of that is left.</summary>
public sealed partial class LayoutCheckTests
{
    /// <summary>Fields that no generated code can reach: those of a hidden type, and hidden ones of a type parameter's.</summary>
    private const string Unreachable = "struct S { public byte A; private Inner _b; private struct Inner { public int X; } public G<long> C; public H D; } struct G<T> { private T _a; public int B; } unsafe struct H { private fixed int _a[2]; public byte B; }";

    /// <summary>Structs with stranger fields than the tests of layouts have.</summary>
    public static TheoryData<string, string> Structs { get; } = new()
    {
        { "names", "struct S { public byte @event; public int @class; private long @fixed; internal short Überfluß; }" },
        { "volatile and read-only", "struct S { public volatile int A; public readonly long B; private volatile byte _c; private readonly short _d; }" },
        { "obsolete", "struct S { [Obsolete] public byte A; [Obsolete(\"Use C.\", error: true)] public long B;\n#pragma warning disable CS0612\npublic Old C;\n#pragma warning restore CS0612\n} [Obsolete] struct Old { public int X; }" },
        { "explicit property", "interface I { int P { get; set; } } struct S : I { public byte A; int I.P { get; set; } }" },
        { "unreachable", Unreachable },
    };

    /// <summary>The runtime agrees with the generated numbers, and the code has no warning.</summary>
    [Theory]
    [MemberData(nameof(StructLayoutTests.Structs), MemberType = typeof(StructLayoutTests))]
    [MemberData(nameof(Structs))]
    public void Struct_OfAnyShape_PassesItsCheck(string name, string source)
    {
        using LoadedAssembly loaded = new(Generate(source));

        Assert.Equal((name, true), (name, loaded.Call("Use", "Check") is null));
    }

    /// <summary>Each number is compared: one that is wrong is found, in a field of any kind.</summary>
    [Theory]
    [InlineData("struct S { public byte A; public int B; }", "size: 8", "size: 12", "The size of the struct S is 8 here, and 12")]
    [InlineData("struct S { public byte A; public int B; }", "alignment: 4", "alignment: 8", "The alignment of the struct S is 4 here, and 8")]
    [InlineData("struct S { public byte A; public int B; }", "\"B\", 4", "\"B\", 1", "The offset of B of the struct S is 4 here, and 1")]
    [InlineData("struct S { public byte A; private int _b; }", "\"_b\", 4", "\"_b\", 1", "The offset of _b of the struct S is 4 here, and 1")]
    [InlineData("struct S { public byte A; public int B { get; } }", "\"B\", 4", "\"B\", 0", "The offset of B of the struct S is 4 here, and 0")]
    [InlineData("struct S { public byte A; private volatile int _b; }", "\"_b\", 4", "\"_b\", 0", "The offset of _b of the struct S is 4 here, and 0")]
    [InlineData("struct S { public byte A; [Obsolete] public int B; }", "\"B\", 4", "\"B\", 0", "The offset of B of the struct S is 4 here, and 0")]
    [InlineData("unsafe struct S { public byte A; public fixed int B[2]; }", "\"B\", 4", "\"B\", 0", "The offset of B of the struct S is 4 here, and 0")]
    [InlineData("struct S { public byte A; public Inner B; } struct Inner { public byte X; public long Y; }", "\"Y\", 8", "\"Y\", 1", "The offset of Y of the struct Inner is 8 here, and 1")]
    [InlineData("struct G<T> { public byte A; public T B; } class Use { public static G<long> S; }", "\"B\", 8", "\"B\", 1", "The offset of B of the struct G<i64> is 8 here, and 1")]
    [InlineData("[InlineArray(3)] struct S { private long _first; }", "size: 24", "size: 32", "The size of the struct S is 24 here, and 32")]
    public void Number_ThatIsWrong_IsFound(string source, string old, string @new, string words)
    {
        using LoadedAssembly loaded = new(Generate(source, text => text.Replace($"{old},", $"{@new},", StringComparison.Ordinal).Replace($"{old})", $"{@new})", StringComparison.Ordinal)));

        InvalidOperationException exception = Assert.IsType<InvalidOperationException>(loaded.Call("Use", "Check"));

        Assert.StartsWith(words, exception.Message, StringComparison.Ordinal);
    }

    /// <summary>All fields are measured but those that cannot be.</summary>
    [Fact]
    public void Field_ThatCanBeReached_IsMeasured()
    {
        string[] measured = [.. Measured().Matches(Text(Generate(Unreachable))).Select(match => match.Groups[1].Value)];

        Assert.Equal(["G<i64>", "B", "H", "B", "S", "A", "C", "D"], measured);
    }

    /// <summary>The same text serves both builds, and a release build has neither the check nor a reference to it.</summary>
    [Fact]
    public void Check_InReleaseBuild_IsNotThere()
    {
        CSharpCompilation debug = Generate("struct S { public int A; }");
        CSharpParseOptions release = CompilationFactory.ParseOptions.WithPreprocessorSymbols();
        CSharpCompilation compiled = debug.RemoveAllSyntaxTrees().AddSyntaxTrees(
            debug.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(
                tree.ToString().Replace("CheckLayouts!();", "ToString();", StringComparison.Ordinal), release, tree.FilePath)));

        Assert.DoesNotContain("Layout", Names(compiled), StringComparison.Ordinal);
        Assert.Contains("LayoutCheck", Names(debug), StringComparison.Ordinal);
    }

    private static CSharpCompilation Generate(string source, Func<string, string>? tamper = null)
    {
        bool isUsed = source.Contains("class Use", StringComparison.Ordinal);
        string given = isUsed ? source.Replace("class Use {", "partial class Use {", StringComparison.Ordinal) : $"{source} partial class Use {{ public static S S; }}";
        CSharpCompilation parsed = Parse.Compile(given);
        ITypeSymbol type = parsed.GetTypeByMetadataName("Use")!.GetMembers("S").OfType<IFieldSymbol>().Single().Type;
        string all =
            $$"""
            {{given}}
            [PluginContract("acme.shapes")]
            internal partial interface IShapes { void Take({{type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}} value); }
            partial class Use
            {
                public static void Check() => CheckOf<IShapes>();
                private static void CheckOf<T>() where T : class, IPluginContract<T> => T.PdkBinding.CheckLayouts!();
            }
            """;
        CSharpCompilation output = GeneratorRunner.RunOnce(Parse.Compile(all)).Output;
        if (tamper is null)
        {
            return output;
        }

        SyntaxTree tree = output.SyntaxTrees.Last();
        string tampered = tamper(tree.ToString());
        Assert.NotEqual(tree.ToString(), tampered);
        return output.ReplaceSyntaxTree(tree, CompilationFactory.Parse(new SourceFile("Tampered.cs", tampered)));
    }

    private static string Text(CSharpCompilation compilation) => compilation.SyntaxTrees.Last().ToString();

    // Names in metadata are UTF-8; the ABI's text is there as UTF-16.
    private static string Names(CSharpCompilation compilation) => System.Text.Encoding.Latin1.GetString([.. compilation.EmitImage()]);

    [GeneratedRegex("(?:= new|layout\\.Field)\\(\"([^\"]*)\", (?:size|\\d)")]
    private static partial Regex Measured();
}
