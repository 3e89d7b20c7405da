using Microsoft.CodeAnalysis;

namespace Pdk.TestKit;

/// <summary>Asserts why steps of a generator ran again, or that they did not.</summary>
public static class IncrementalAssert
{
    /// <summary>A step may have run, but nothing new came of it.</summary>
    /// <param name="run">The run after an edit.</param>
    /// <param name="step">The step's tracking name.</param>
    public static void Unchanged(GeneratorRun run, string step) =>
        Check(step, run.Steps(step), IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached);

    /// <summary>A step did not run.</summary>
    /// <param name="run">The run after an edit.</param>
    /// <param name="step">The step's tracking name.</param>
    public static void Cached(GeneratorRun run, string step) =>
        Check(step, run.Steps(step), IncrementalStepRunReason.Cached);

    /// <summary>A step gave something new for one input, and ran for no other.</summary>
    /// <param name="run">The run after an edit.</param>
    /// <param name="step">The step's tracking name.</param>
    public static void ModifiedOnce(GeneratorRun run, string step)
    {
        IncrementalStepRunReason[] reasons = Reasons(run.Steps(step));
        if (reasons.Count(reason => reason == IncrementalStepRunReason.Modified) != 1
            || reasons.Any(reason => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Removed))
        {
            throw new ExpectationException($"{step} was expected to be modified once, but was {string.Join(", ", reasons)}.");
        }
    }

    /// <summary>No file was written again.</summary>
    /// <param name="run">The run after an edit.</param>
    public static void OutputsCached(GeneratorRun run) =>
        Check("The output", run.OutputSteps, IncrementalStepRunReason.Cached);

    private static void Check(
        string step, IReadOnlyCollection<IncrementalGeneratorRunStep> runs, params IncrementalStepRunReason[] allowed)
    {
        IncrementalStepRunReason[] reasons = Reasons(runs);
        if (reasons.Length == 0 || reasons.Except(allowed).Any())
        {
            throw new ExpectationException(
                $"{step} was expected to be {string.Join(" or ", allowed)}, but was {string.Join(", ", reasons.DefaultIfEmpty())}.");
        }
    }

    private static IncrementalStepRunReason[] Reasons(IEnumerable<IncrementalGeneratorRunStep> runs) =>
        [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)];
}
