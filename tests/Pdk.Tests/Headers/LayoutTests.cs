using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.Abi;
using Pdk.Abi.Headers;
using Pdk.TestKit;

namespace Pdk.Tests.Headers;

/// <summary>Structs of a header are, byte for byte, what the runtime makes of those in C#.</summary>
public sealed class LayoutTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pdk-layout-");

    public static TheoryData<string> Dialects => [.. CCompiler.Dialects];

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Structs_InC_LieAsInCSharp(string dialect)
    {
        (string header, string measured) = s_contract.Value;
        File.WriteAllText(Path.Combine(_directory.FullName, "rich.h"), header);
        IEnumerable<string> lines = RichContract.Structs.SelectMany(type =>
            type.Fields
                .Select(field => $"offsetof({type.C}, {char.ToLowerInvariant(field)}{(type.Values.Contains(field) ? ".value" : "")})")
                .Prepend($"sizeof({type.C})"));
        string source = Path.Combine(_directory.FullName, "print.c");
        File.WriteAllText(source, $$"""
            #include <stdio.h>
            #include "rich.h"
            PDK_STATIC_ASSERT(RICH_LARGE_LOWEST == INT64_MIN && RICH_LARGE_HIGHEST == INT64_MAX, "large");
            PDK_STATIC_ASSERT(RICH_HUGE_HIGHEST == UINT64_MAX && RICH_SMALL_LAST == 255, "huge");
            int main(void)
            {
            {{string.Concat(lines.Select(line => $"    printf(\"%d\\n\", (int){line});\n"))}}
                return 0;
            }

            """);
        string program = Path.Combine(_directory.FullName, "print");

        CCompiler.Compile(dialect, $"-I{AppContext.BaseDirectory}", "-o", program, source);

        Assert.Equal(measured, CCompiler.Run(program));
    }

    // What the runtime says, field by field, in the same order.
    private static readonly Lazy<(string Header, string Measured)> s_contract = new(() =>
    {
        IEnumerable<string> lines = RichContract.Structs.SelectMany(type =>
            type.Fields
                .Select(field => $"Offset(ref Of<{type.CSharp}>.Value, ref Of<{type.CSharp}>.Value.{field})")
                .Prepend($"Unsafe.SizeOf<{type.CSharp}>()"));
        CSharpCompilation compilation = CompilationFactory.Create(
            "Rich",
            [
                new SourceFile("Rich.cs", RichContract.Source),
                new SourceFile("Measure.cs", $$"""
                    using System.Runtime.CompilerServices;
                    public static class Of<T> where T : struct { public static T Value; }
                    public static class Measure
                    {
                        public static int[] Run() => [{{string.Join(", ", lines)}}];
                        private static int Offset<T, TField>(ref T value, ref TField field) => (int)Unsafe.ByteOffset(ref Unsafe.As<T, byte>(ref value), ref Unsafe.As<TField, byte>(ref field));
                    }
                    """),
            ]);
        Assembly assembly = Assembly.Load([.. GeneratorRunner.RunOnce(compilation).Output.EmitImage()]);
        int[] numbers = (int[])assembly.GetType("Measure")!.GetMethod("Run")!.Invoke(null, null)!;
        string header = AbiHeader.Write(AbiDocument.Parse(assembly.GetCustomAttribute<ContractAbiAttribute>()!.Text).Contracts[0]);
        return (header, string.Concat(numbers.Select(number => $"{number}\n")));
    });
}
