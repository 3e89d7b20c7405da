using System.Runtime.InteropServices;

namespace Pdk.Hosting.Tests;

/// <summary>Contracts that inherit others: the host fetches a vtable for each by the object's query, and checks it like any other.</summary>
public sealed class BaseTests
{
    [Theory]
    [InlineData("same", 14, true)]
    [InlineData("old", null, false)]
    public void Base_OfAnyVersion_IsCalledAsFarAsItGoes(string entry, int? third, bool isSupported)
    {
        using PluginLibrary library = Load(entry);
        IDerived derived = library.Create<IDerived>();

        Assert.Equal((84, 21, third), (derived.Twice(42), derived.Half(42), derived.Third(42)));
        Assert.True(library.Supports<IDerived>());
        Assert.True(library.Supports<IDerived>(nameof(IBase.Half)));
        Assert.Equal((isSupported, isSupported), (library.Supports<IDerived>(nameof(IBase.Third)), library.Supports(derived, nameof(IBase.Third))));
    }

    [Theory]
    [InlineData("same", true)]
    [InlineData("old", false)]
    public void Supports_OfAStubSeenAsItsBase_LooksAtThatVtable(string entry, bool hasThird)
    {
        using PluginLibrary library = Load(entry);
        IBase seen = library.Create<IDerived>();

        Assert.Equal((true, hasThird), (library.Supports(seen, nameof(IBase.Half)), library.Supports(seen, nameof(IBase.Third))));
    }

    [Theory]
    [InlineData("changed", PluginContractError.Incompatible, false, "contract test.derived version 1 by plugin test.plugin 1.0.0 inherits 'test.base': contract test.base version 1 by plugin test.plugin 1.0.0 cannot be called by this application, which was built against version 2:\n  slot 0 Half, value: host i32, plugin i64\nRebuild the plugin against test.base version 2. If the application's contract was changed in place, undo that, or give it a new id.")]
    [InlineData("not_listed", PluginContractError.NotOffered, false, "inherits 'test.base', which the plugin does not offer. A plugin offers every contract that an offered one inherits.")]
    [InlineData("alone", PluginContractError.Incompatible, false, "\n  base test.base: only the host has test.base\n")]
    [InlineData("no_query", PluginContractError.BadVtable, true, "contract test.base version 2 by plugin test.plugin 1.0.0 is not among what the query of its own object answers")]
    [InlineData("no_answer", PluginContractError.BadVtable, true, "is not among what the query of its own object answers")]
    [InlineData("empty_answer", PluginContractError.BadVtable, true, "lacks slot 0 Half(value i32) -> i32")]
    [InlineData("other_flags", PluginContractError.BadVtable, true, "says otherwise of its handles than the contract that inherits it")]
    public void Base_ThatIsWrong_IsRefused(string entry, PluginContractError reason, bool isSupported, string message)
    {
        using PluginLibrary library = Load(entry);

        PluginContractException exception = Assert.Throws<PluginContractException>(library.Create<IDerived>);

        Assert.Equal(reason, exception.Reason);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        // What shows with an object only, nobody knows before there is one.
        Assert.Equal(isSupported, library.Supports<IDerived>());
    }

    private static PluginLibrary Load(string entry) =>
        PluginLibrary.FromEntry(NativeLibrary.GetExport(NativeLibrary.Load(Natives.Library("inherit")), entry), entry);
}
