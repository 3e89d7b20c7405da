using Microsoft.CodeAnalysis.CSharp;

namespace Pdk.Generators.Tests.Compile;

/// <summary>What cannot cross is reported by analyzers; what is generated for it must not add errors of its own.</summary>
public sealed class RefusedContractTests
{
    /// <summary>The interface has its binding, so that hosts compile; what cannot be reopened gets nothing.</summary>
    [Theory]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo { object A(); int B { get; } }", 1)]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo : IComparable { void A(); }", 1)]
    [InlineData("[PluginContract(\"\")] public partial interface IFoo { void A(); }", 1)]
    [InlineData("[PluginContract(\"a b\\n\\\"\\u2028\\uD800\")] public partial interface IFoo { void A(); }", 1)]
    [InlineData("[PluginContract(\"a.b\")] public interface IFoo { void A(); }", 0)]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo<out T> { T A(); }", 0)]
    [InlineData("partial class Outer { [PluginContract(\"a.b\")] private partial interface IFoo { void A(); } }", 0)]
    [InlineData("[PluginContract(\"a.b\")] file partial interface IFoo { void A(); }", 0)]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo { static abstract void A(); }", 0)]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo { static abstract int A { get; } }", 0)]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo { static abstract IFoo operator +(IFoo a, IFoo b); }", 0)]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo : IParsable<Foo> { void A(); } public abstract class Foo : IFoo { public abstract void A(); public static Foo Parse(string a, IFormatProvider? b) => null!; public static bool TryParse(string? a, IFormatProvider? b, out Foo c) => throw null!; }", 0)]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo { static abstract void A(); } [PluginContract(\"c.d\")] public partial interface IBar : IFoo { void B(); }", 0)]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo { static virtual void A() { } object B(); }", 1)]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo { static abstract void A(); } [Plugin(\"p\", \"1.0.0\")] public class Foo : IFoo { public static void A() { } }", 0)]
    public void Contract_ThatIsRefused_Compiles(string source, int files) => ExpectFiles(source, files);

    /// <summary>A class that cannot be offered exports nothing, and the library of no other has no entry point.</summary>
    [Theory]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo { object A(); } [Plugin(\"p\", \"1.0.0\")] public class Foo : IFoo { public object A() => 1; }")]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo; [Plugin(\"p\", \"1\")] public class Foo : IFoo;")]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo; [Plugin(\"p q\", \"1.0.0\")] public class Foo : IFoo;")]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo; [Plugin(\"p\", \"1.0.0\")] public abstract class Foo : IFoo;")]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo; [Plugin(\"p\", \"1.0.0\")] public class Foo : IFoo { public required int A { get; init; } }")]
    [InlineData("[PluginContract(\"a.b\")] public partial interface IFoo; [Plugin(\"p\", \"1.0.0\")] public class Foo;")]
    public void Plugin_ThatIsRefused_Compiles(string source) => ExpectFiles(source, 1);

    /// <summary>Where unsafe code is not allowed, what is generated is not unsafe: an analyzer says what is missing, the compiler has nothing to add.</summary>
    [Fact]
    public void Project_WithoutUnsafeCode_Compiles()
    {
        const string Source = "[PluginContract(\"a.b\")] public partial interface IFoo { void A(Span<int> a); } [Plugin(\"p\", \"1.0.0\")] public class Foo : IFoo { public void A(Span<int> a) { } }";
        CSharpCompilation compilation = CompilationFactory.Create("Safe", Sources.Usings + Source);

        GeneratorRun run = GeneratorRunner.RunOnce(compilation.WithOptions(CompilationFactory.Options.WithAllowUnsafe(false)));

        run.Output.EmitImage();
        Assert.Contains("AllowUnsafeBlocks", Assert.Single(run.Files).Text, StringComparison.Ordinal);
    }

    private static void ExpectFiles(string source, int files)
    {
        GeneratorRun run = GeneratorRunner.RunOnce(CompilationFactory.Create("Refused", Sources.Usings + source));

        run.Output.EmitImage();
        Assert.Equal(files, run.Files.Count());
    }
}
