namespace Callbacks.Host;

/// <summary>Prints what the plugin tells, and on which thread it does.</summary>
internal sealed class Output : ILog
{
    private readonly Thread _main = Thread.CurrentThread;

    /// <inheritdoc/>
    public void Write(string line) => Print($"log: {line}");

    /// <summary>Prints how far a job is.</summary>
    /// <param name="percent">The percentage done.</param>
    public void PrintProgress(int percent) => Print($"{percent} %");

    private void Print(string text) =>
        Console.WriteLine($"  {(Thread.CurrentThread == _main ? "host's thread" : "plugin's thread")}, {text}");
}
