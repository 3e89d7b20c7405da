using Callbacks;
using Callbacks.Host;
using Pdk.Hosting;

Output output = new();
using PluginLibrary library = PluginLibrary.Load("plugins/Callbacks.Plugin/Callbacks.Plugin");
IRunner runner = library.Create<IRunner>(new PluginServices { output });

// The plugin calls back while the host calls it ...
Console.WriteLine("Run:");
using (IJob job = runner.CountPrimes(1_000))
{
    job.Progressed += output.PrintProgress;
    Console.WriteLine($"  {job.Run()} primes");
}

// ... and whenever it likes, from a thread of its own.
Console.WriteLine("Start:");
using (IJob job = runner.CountPrimes(1_000_000))
{
    TaskCompletionSource<int> done = new();
    job.Progressed += output.PrintProgress;
    job.Start(done.SetResult);
    Console.WriteLine($"  {done.Task.Result} primes");
}

// What a handler throws goes through the plugin, and back to here.
Console.WriteLine("Stop:");
using (IJob job = runner.CountPrimes(1_000_000))
{
    job.Progressed += percent => throw new OperationCanceledException($"{percent} % are enough");
    try
    {
        job.Run();
    }
    catch (OperationCanceledException exception)
    {
        Console.WriteLine($"  {exception.Message}");
    }
}
