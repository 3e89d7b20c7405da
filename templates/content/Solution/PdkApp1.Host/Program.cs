using Pdk.Hosting;
using PdkApp1_Namespace.Contract;

// A path starts at the application's own directory; the platform's extension is added.
using PluginLibrary library = PluginLibrary.Load("plugins/PdkApp1.Plugin/PdkApp1.Plugin");
ICalculator calculator = library.Create<ICalculator>();

Console.WriteLine($"2 + 3 = {calculator.Add(2, 3)}");

Summary summary = calculator.Summarize([1.5, 2.5, 5]);
Console.WriteLine($"{summary.Count} numbers from {summary.Min} to {summary.Max}, mean {summary.Mean}");
