using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>Several plugins in one library.</summary>
public sealed class PluginTests
{
    [Theory, EachHost]
    public async Task Member_ImplementedInAnyWay_IsTheContracts(HostKind host) => Assert.Equal(
        """
        explicit: Ada; explicit: number 7; explicit part: Ada
        inherited: Ada; overridden: number 7; default: inherited: Ada
        base: Ada; base: number 7; base part: Ada
        """,
        await HostProgram.RunAsync(host, "greeters"));

    [Theory, EachHost]
    public async Task Plugin_OfSeveralWithOneContract_IsChosenById(HostKind host) => Assert.Equal(
        """
        endtoend.a 1.2.3-beta.1+build.7: endtoend.throwing version 1, endtoend.values version 2
        endtoend.a.explicit 1.0.0: endtoend.greeter version 2
        endtoend.a.hiding 1.0.0: endtoend.greeter version 2
        endtoend.a.inherited 1.0.0: endtoend.greeter version 2
        endtoend.a.matrix 1.0.0: matrix version 1
        endtoend.a.rich 1.0.0: endtoend.rich version 1
        endtoend.a.tracked 1.0.0: endtoend.lifetime version 1, endtoend.numbered version 2
        endtoend.a.unborn 1.0.0: endtoend.fragile version 1
        endtoend.a.undying 1.0.0: endtoend.fragile version 1
        refused, and says endtoend.greeter, endtoend.a.explicit, endtoend.a.hiding, endtoend.a.inherited
        refused, and says endtoend.a.nobody, endtoend.a.explicit
        refused, and says endtoend.a, endtoend.greeter
        refused, and says endtoend.absent
        base: Ada
        """,
        await HostProgram.RunAsync(host, "selection"));
}
