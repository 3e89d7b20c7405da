namespace Pdk.Hosting.Tests;

/// <summary>Many threads at once. In child processes: what they would find is a crash.</summary>
public sealed class RaceTests
{
    [Fact]
    public async Task Library_LoadedAndDisposedByManyThreads_EndsWithNothingLeft() => Assert.Equal(
        "live 0, misuses 0, running 0, started True", await Child.Run("race-load", Natives.Library("counter")));

    [Fact]
    public async Task Library_DisposedWhileManyThreadsCreate_EndsWithNothingLeft() => Assert.Equal(
        "live 0, misuses 0, inits 100, shutdowns 100", await Child.Run("race-create", Natives.Library("counter")));
}
