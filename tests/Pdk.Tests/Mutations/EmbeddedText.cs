using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.TestKit;

namespace Pdk.Tests.Mutations;

/// <summary>The ABI text that the generator embeds in the assembly of a contract.</summary>
internal static class EmbeddedText
{
    /// <summary>Compiles a contract as far as its text.</summary>
    internal static string Of(string source)
    {
        CSharpCompilation compilation = CompilationFactory.Create("Contract", source);
        Assert.DoesNotContain(compilation.GetDeclarationDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        AttributeData attribute = Assert.Single(
            GeneratorRunner.RunOnce(compilation).Output.Assembly.GetAttributes(),
            attribute => attribute.AttributeClass!.Name == nameof(ContractAbiAttribute));
        return (string)attribute.ConstructorArguments[1].Value!;
    }
}
