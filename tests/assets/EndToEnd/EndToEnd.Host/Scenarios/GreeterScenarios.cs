using Pdk;
using Pdk.Hosting;

namespace EndToEnd.Host.Scenarios;

/// <summary>One library, several classes, one contract.</summary>
internal static class GreeterScenarios
{
    /// <summary>The contract's members are found as C# finds them, however a class implements them.</summary>
    internal static void Run()
    {
        using PluginLibrary library = Libraries.LoadA();
        foreach (string id in (string[])["endtoend.a.explicit", "endtoend.a.inherited", "endtoend.a.hiding"])
        {
            IGreeter greeter = library.Create<IGreeter>(id);
            Console.WriteLine($"{greeter.Greet("Ada")}; {greeter.Greet(7)}; {greeter.Part("Ada")}");
        }
    }

    /// <summary>A plugin is chosen by its id where the contract alone does not do.</summary>
    internal static void Select()
    {
        using PluginLibrary library = Libraries.LoadA();
        foreach (PluginDescriptor plugin in library.Plugins)
        {
            Console.WriteLine($"{plugin}: {string.Join(", ", plugin.Contracts)}");
        }

        Refuse(() => library.Create<IGreeter>(), "endtoend.greeter", "endtoend.a.explicit", "endtoend.a.hiding", "endtoend.a.inherited");
        Refuse(() => library.Create<IGreeter>("endtoend.a.nobody"), "endtoend.a.nobody", "endtoend.a.explicit");
        Refuse(() => library.Create<IGreeter>("endtoend.a"), "endtoend.a", "endtoend.greeter");
        Refuse(() => library.Create<IAbsent>(), "endtoend.absent");
        Check.True(library.Supports<IGreeter>());
        Check.True(!library.Supports<IAbsent>());
        Console.WriteLine(library.Create<IGreeter>("endtoend.a.hiding").Greet("Ada"));

        // One object for each contract of the class.
        Check.Equal("endtoend.a", library.Create<IValues>().PluginId());
        Check.Equal(3, library.Create<IThrowing>().Measure("abc"));
    }

    private static void Refuse(Action create, params string[] mentioned)
    {
        PluginContractException exception = Check.Throws<PluginContractException>(create);
        Check.Contains(Libraries.A, exception.Message);
        foreach (string name in mentioned)
        {
            Check.Contains(name, exception.Message);
        }

        Console.WriteLine($"refused, and says {string.Join(", ", mentioned)}");
    }
}
