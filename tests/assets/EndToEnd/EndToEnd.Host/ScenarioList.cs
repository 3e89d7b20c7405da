using EndToEnd.Host.Scenarios;

namespace EndToEnd.Host;

/// <summary>What this program can do. Each scenario prints what it saw and throws if something was wrong.</summary>
internal static class ScenarioList
{
    internal static IReadOnlyDictionary<string, Action> All { get; } = new Dictionary<string, Action>
    {
        ["values"] = ValueScenarios.Run,
        ["exports"] = ExportScenarios.Run,
        ["greeters"] = GreeterScenarios.Run,
        ["selection"] = GreeterScenarios.Select,
        ["exceptions"] = ExceptionScenarios.Run,
        ["construction"] = ExceptionScenarios.Construct,
        ["faults"] = ExceptionScenarios.Fault,
        ["throws"] = ExceptionScenarios.ThrowOften,
        ["rich"] = RichScenarios.Run,
        ["matrix"] = MatrixScenarios.Run,
        ["memory-rich"] = MemoryScenarios.RunRich,
        ["forgotten"] = MemoryScenarios.Forget,
        ["memory"] = MemoryScenarios.Run,
        ["allocation"] = MemoryScenarios.Allocate,
        ["base"] = LifeScenarios.CallBase,
        ["disposal"] = LifeScenarios.Dispose,
        ["library-disposal"] = LifeScenarios.DisposeLibrary,
        ["dropped"] = LifeScenarios.Drop,
        ["collected-call"] = LifeScenarios.CollectDuringCall,
        ["stale"] = LifeScenarios.GoStale,
        ["loads"] = LoadScenarios.Run,
        ["copies"] = LoadScenarios.Copy,
        ["race-load"] = RaceScenarios.Load,
        ["race-calls"] = RaceScenarios.Call,
        ["race-dispose"] = RaceScenarios.Dispose,
        ["race-end"] = RaceScenarios.End,
        ["race-foreign"] = ForeignScenarios.Race,
        ["race-managed"] = ForeignScenarios.RaceManaged,
        ["dispose-inside"] = ForeignScenarios.DisposeInside,
        ["dispose-inside-liar"] = ForeignScenarios.DisposeInsideLiar,
        ["traps"] = TrapScenarios.Run,
        ["race-traps"] = TrapScenarios.Race,
        ["exit-idle"] = ExitScenarios.Idle,
        ["exit-disposed"] = ExitScenarios.Disposed,
        ["exit-blocked"] = ExitScenarios.Blocked,
    };
}
