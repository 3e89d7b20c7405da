using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In process: a project that the toolchain generates would have this repository's analyzers run on it too.
IConfig config = DefaultConfig.Instance.AddJob(Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(1)
    .WithIterationCount(5)
    .WithInvocationCount(1)
    .WithUnrollFactor(1));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
