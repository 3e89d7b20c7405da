using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>What came of a package's interfaces as contracts: as they are, and cut down to what crosses.</summary>
/// <param name="Interfaces">How many public interfaces there are.</param>
/// <param name="Written">How many could be written as contracts.</param>
/// <param name="Skipped">What could not, each with the compiler's error.</param>
/// <param name="Refusals">What the analyzers report.</param>
/// <param name="Unreported">What the documentation has and the analyzers have not.</param>
/// <param name="Unexpected">What the analyzers have and the documentation has not.</param>
/// <param name="Misplaced">Messages that name another place than the diagnostic's.</param>
/// <param name="Crossing">How many contracts there are that cross once what was refused is left out.</param>
/// <param name="Slots">How many slots those have.</param>
/// <param name="Problems">What else was reported: of generated code, of contracts cut down, by an analyzer that failed.</param>
internal sealed record RealReport(
    int Interfaces,
    int Written,
    IReadOnlyList<string> Skipped,
    IReadOnlyList<Verdict> Refusals,
    IReadOnlyList<Verdict> Unreported,
    IReadOnlyList<Verdict> Unexpected,
    IReadOnlyList<string> Misplaced,
    int Crossing,
    int Slots,
    IReadOnlyList<string> Problems)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<RealReport>>> s_reports = new();

    /// <summary>The report of a package, made once.</summary>
    internal static Task<RealReport> OfAsync(string package) =>
        s_reports.GetOrAdd(package, name => new Lazy<Task<RealReport>>(() => MakeAsync(name))).Value;

    private static async Task<RealReport> MakeAsync(string package)
    {
        INamedTypeSymbol[] interfaces = RealBatch.Interfaces(package);
        RealBatch batch = RealBatch.Write(interfaces, ContractChoice.Everything);
        IReadOnlyList<Diagnostic> reported = await batch.AnalyzeAsync();
        Verdict[] actual = [.. reported.Where(IsRefusal).Select(RealBatch.VerdictOf)];
        List<Verdict> unexpected = [.. actual];
        List<Verdict> unreported = [.. Expected(package, batch).Where(verdict => !unexpected.Remove(verdict))];

        INamedTypeSymbol[] crossing = [.. batch.Contracts.Where(type => !ContractChoice.IsGeneric(type))];
        RealBatch cutDown = RealBatch.Write(crossing, ContractChoice.Crossing(batch.Contracts, actual));
        IEnumerable<Diagnostic> problems = reported.Where(diagnostic => !IsRefusal(diagnostic))
            .Concat(await cutDown.AnalyzeAsync());
        return new RealReport(
            interfaces.Length,
            batch.Contracts.Count,
            batch.Skipped,
            actual,
            unreported,
            unexpected,
            [.. reported.Where(IsRefusal).Where(IsMisplaced).Select(diagnostic => diagnostic.ToString())],
            cutDown.Contracts.Count,
            cutDown.Slots,
            [.. cutDown.Skipped, .. problems.Select(problem => problem.ToString())]);
    }

    private static Verdict[] Expected(string package, RealBatch batch)
    {
        using MetadataLoadContext context = RealAssemblies.CreateContext();
        HashSet<string> contracts = [.. batch.Contracts.Select(ContractNames.InMetadata)];
        ContractOracle oracle = new(contracts);
        return
        [
            .. RealAssemblies.Load(context, package)
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type => contracts.Contains(type.FullName!))
                .SelectMany(oracle.Judge),
        ];
    }

    private static bool IsRefusal(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id.StartsWith("PDK00", StringComparison.Ordinal);

    // A message about a type begins with the path to it.
    private static bool IsMisplaced(Diagnostic diagnostic)
    {
        Verdict verdict = RealBatch.VerdictOf(diagnostic);
        string contract = verdict.Contract.Split('.', '+')[^1].Split('`')[0];
        string path = $"{contract}.{verdict.Member.Split('(')[0]}";
        bool isIndexer = verdict.Member.StartsWith("this(", StringComparison.Ordinal);
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        string start = verdict.Rule switch
        {
            "PDK0001" or "PDK0013" => $"The contract '{contract}' ",
            "PDK0002" => verdict.Member.StartsWith("operator(", StringComparison.Ordinal) ? $"{contract}.op_" : path,
            _ when isIndexer => $"{path}[",
            _ when !verdict.Member.Contains('(', StringComparison.Ordinal) => path,
            _ when verdict.Parameter.Length > 0 => $"{path}, parameter '{verdict.Parameter}'",
            _ => message.StartsWith($"{path}: ", StringComparison.Ordinal) ? path : $"{path}, result",
        };
        return !message.StartsWith(start, StringComparison.Ordinal);
    }
}
