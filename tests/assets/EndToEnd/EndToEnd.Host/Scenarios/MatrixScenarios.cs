using Matrix;
using Pdk.Hosting;

namespace EndToEnd.Host.Scenarios;

/// <summary>The matrix of kinds and positions, in both directions, over a real library.</summary>
internal static class MatrixScenarios
{
    internal static void Run()
    {
        using PluginLibrary library = Libraries.LoadA();
        IMatrix plugin = library.Create<IMatrix>();
        Print("host calls plugin", Side.Check(plugin, "host calls plugin"));
        Print("plugin calls host", plugin.Check(new Side()));
    }

    private static void Print(string direction, string[] report)
    {
        Console.WriteLine($"{direction}: {report[0]} checks, {report.Length - 1} failed");
        foreach (string failure in report.Skip(1))
        {
            Console.WriteLine(failure);
        }
    }
}
