using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Tests.Model;

/// <summary>What may be wrong with a plugin class, in the words that users read.</summary>
public sealed class PluginFindingTests
{
    private const string Contracts =
        """
        [PluginContract("a.b")] public partial interface IContract;
        [PluginContract("a.c")] public partial interface IRefused { object Find(); }
        """;

    /// <summary>The kind, the source, the message.</summary>
    public static TheoryData<FindingKind, string, string> Cases { get; } = new()
    {
        { FindingKind.PluginClass, "public abstract class Plugin : IContract;", "The plugin 'Plugin' is abstract, so that no object of it can be made; make it a concrete class." },
        { FindingKind.PluginClass, "public class Plugin<T> : IContract;", "The plugin 'Plugin' is generic, or stands inside a generic type; derive a class that is not, once for each closure." },
        { FindingKind.PluginClass, "file class Plugin : IContract;", "The plugin 'Plugin' cannot be reached from generated code; make it internal or public." },
        { FindingKind.PluginConstructor, "public class Plugin(int size) : IContract;", "The plugin 'Plugin' has no constructor that generated code can call; add one that is public or internal, without parameters or with contracts only, which its host then passes." },
        { FindingKind.PluginConstructor, "public class Plugin : IContract { private Plugin() { } }", "The plugin 'Plugin' has no constructor that generated code can call; add one that is public or internal, without parameters or with contracts only, which its host then passes." },
        { FindingKind.PluginConstructor, "public class Plugin : IContract { public required int Size { get; init; } }", "The plugin 'Plugin' has no constructor that generated code can call; add one that is public or internal and marked with [SetsRequiredMembers], without parameters or with contracts only, which its host then passes." },
        { FindingKind.PluginConstructor, "public class Plugin : Base, IContract; public class Base { public required int Size; }", "The plugin 'Plugin' has no constructor that generated code can call; add one that is public or internal and marked with [SetsRequiredMembers], without parameters or with contracts only, which its host then passes." },
        { FindingKind.PluginContract, "public class Plugin : IDisposable { public void Dispose() { } }", "The plugin 'Plugin' implements no contract; implement an interface marked with [PluginContract]." },
        { FindingKind.PluginContractRefused, "public class Plugin : IRefused { public object Find() => 1; }", "The plugin 'Plugin' implements 'IRefused', which cannot cross: IRefused.Find, result: 'object' cannot cross the plugin boundary; use a type that says what it holds: a string, a struct, [PluginData] or a contract." },
    };

    /// <summary>A plugin class is refused with one message.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Plugin_ThatCannotBeOffered_IsRefused(FindingKind kind, string source, string message)
    {
        Parsed<PluginModel> parsed = Parse.Plugin($"[Plugin(\"p\", \"1.0.0\")] {source} {Contracts}");

        ExpectFinding.One(kind, message, parsed.Findings);
        Assert.Equal(message, parsed.Model.Refusal);
    }

    /// <summary>A static class can implement no contract either.</summary>
    [Fact]
    public void Plugin_ThatIsStatic_IsRefused()
    {
        Parsed<PluginModel> parsed = Parse.Plugin("[Plugin(\"p\", \"1.0.0\")] public static class Plugin;");

        Assert.Equal([FindingKind.PluginClass, FindingKind.PluginContract], parsed.Findings.Select(finding => finding.Kind));
        Assert.Equal("The plugin 'Plugin' is static, so that no object of it can be made; make it a concrete class.", parsed.Model.Refusal);
    }

    /// <summary>A nested class must not be hidden.</summary>
    [Fact]
    public void Plugin_NestedAndPrivate_IsRefused() => ExpectFinding.One(
        FindingKind.PluginClass,
        "The plugin 'Plugin' cannot be reached from generated code; make it internal or public.",
        Parse.Plugin($"class Outer {{ [Plugin(\"p\", \"1.0.0\")] private class Plugin : IContract; }} {Contracts}").Findings);

    /// <summary>The id is of the same form as a contract's.</summary>
    [Fact]
    public void Plugin_WithBadId_IsRefused() => ExpectFinding.One(
        FindingKind.PluginId,
        "'my plugin' is no id for the plugin 'Plugin'; use dot-separated parts of ASCII letters, digits, '-' and '_', each starting with a letter, for example \"acme.calculator.basic\".",
        Parse.Plugin($"[Plugin(\"my plugin\", \"1.0.0\")] public class Plugin : IContract; {Contracts}").Findings);

    /// <summary>The version is SemVer.</summary>
    [Fact]
    public void Plugin_WithBadVersion_IsRefused() => ExpectFinding.One(
        FindingKind.PluginVersion,
        "'1.0' is no version for the plugin 'Plugin'; use SemVer, for example \"1.0.0\".",
        Parse.Plugin($"[Plugin(\"p\", \"1.0\")] public class Plugin : IContract; {Contracts}").Findings);

    /// <summary>A contract that cannot cross does not take the others of the class with it.</summary>
    [Fact]
    public void Plugin_WithOneRefusedContract_OffersTheOther()
    {
        Parsed<PluginModel> parsed = Parse.Plugin($"[Plugin(\"p\", \"1.0.0\")] public class Plugin : IContract, IRefused {{ public object Find() => 1; }} {Contracts}");

        Assert.Equal(FindingKind.PluginContractRefused, Assert.Single(parsed.Findings).Kind);
        Assert.Null(parsed.Model.Refusal);
        Assert.Equal("IContract", Assert.Single(parsed.Model.Contracts).Type.Name);
    }
}
