using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.TestKit;

namespace Pdk.Tests.Matrix;

/// <summary>Each kind in each position that it is refused in: nothing of the matrix is left out without a word.</summary>
public sealed class RefusedMatrixTests
{
    [Fact]
    public void EveryKind_WhereItCannotStand_IsRefusedWithTheReason()
    {
        (TypeCase Kind, Position Position, string Reason)[] refused =
        [
            .. from kind in MatrixTable.All
               from position in Position.All
               let reason = Refusals.Of(kind, position)
               where reason is not null
               select (kind, position, reason),
        ];
        CSharpCompilation compilation = CompilationFactory.Create(
            "Refused",
            refused.Select((place, index) => new SourceFile($"{index}.cs", MatrixSource.Contract(place.Kind, place.Position, $"Matrix.R{index}")))
                .Append(new SourceFile("Types.cs", MatrixTypes.Source)));
        ILookup<string, string> errors = compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree is not null)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath, diagnostic => diagnostic.Id);
        Dictionary<string, string> generated = GeneratorRunner.RunOnce(compilation).Files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

        string[] wrong = [.. refused.Select((place, index) => Missing(place.Reason, index) is { } said ? $"{place.Kind} x {place.Position.Name}: not '{place.Reason}' but {said}" : null).OfType<string>()];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
        Assert.True(refused.Length > 450, $"only {refused.Length} are refused");

        string? Missing(string reason, int index) => reason.StartsWith("CS", StringComparison.Ordinal)
            ? errors[$"{index}.cs"].Contains(reason) ? null : $"'{string.Join(' ', errors[$"{index}.cs"])}'"
            : Thrown(generated.GetValueOrDefault($"Matrix.R{index}.IRefused.g.cs")) is var text && text.Contains(reason, StringComparison.Ordinal) ? null : $"'{text}'";
    }

    // Where there is a reason, a host gets it when it asks for the contract.
    private static string Thrown(string? file) =>
        file?.Split('\n').FirstOrDefault(line => line.Contains("CreateStub = static _ => throw", StringComparison.Ordinal)) ?? "";
}
