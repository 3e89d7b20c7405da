using Microsoft.CodeAnalysis.CSharp;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;

namespace Pdk.Generators.Tests.Model;

/// <summary>Generic contracts and their closures: ids, texts, order of slots.</summary>
public sealed class ClosureModelTests
{
    private const string Contract =
        """
        namespace Acme;

        public struct Event { public long Time; }
        public struct Pair<A, B> { public A First; public B Second; }

        [PluginContract("acme.base")]
        public partial interface IBase<T> { void Reset(T value); }

        [PluginContract("acme.source")]
        public partial interface ISource<T> : IBase<Pair<T, T>>
        {
            bool TryRead(out T value);

            int ReadAll(Span<T> into, Event mark);

            [Since(2)]
            Pair<T, int> Next { get; }
        }

        """;

    [Fact]
    public void GenericContract_HasATextWithItsTypeParameters()
    {
        ContractModel model = Parse.Contract(Parse.Compile(Contract), "Acme.ISource`1").Model;

        Assert.Equal("acme.source", model.Id);
        Assert.Equal(
            """
            pdkabi 1
            contract acme.source<!T> version 2
              base acme.base<Acme.Pair<!T,!T>>
              struct Acme.Event size 8 align 8
                0 Time i64
              slot 0 TryRead(value out !T) -> bool
              slot 1 ReadAll(into span<!T>, mark Acme.Event) -> i32
              slot 2 get_Next() -> Acme.Pair<!T,i32> since 2

            """,
            model.AbiText);
    }

    /// <summary>The names of contracts and delegates do not cross, so a baseline of them would freeze too much and too little.</summary>
    [Fact]
    public void GenericContract_NamesContractsByIdAndDelegatesByForm()
    {
        ContractModel model = Parse.Contract(
            Parse.Compile("""
                using System; using System.Collections.Generic; using Pdk;
                [PluginContract("acme.node")] public partial interface INode<T> { T Value { get; } }
                public delegate bool Visit<T>(in T value, INode<T> node, string name);
                [PluginContract("acme.tree")]
                public partial interface ITree<T>
                {
                    INode<T> Find(INode<List<T>> path);
                    void Walk(Visit<T> visit, Func<T, Action<T>>? next);
                    List<INode<T>> All { get; }
                }
                """),
            "ITree`1").Model;

        Assert.Equal(
            """
            pdkabi 1
            contract acme.tree<!T> version 1
              slot 0 Find(path handle<acme.node<System.Collections.Generic.List<!T>>>) -> handle<acme.node<!T>>
              slot 1 Walk(visit delegate<bool,in<!T>,handle<acme.node<!T>>,utf8>, next delegate<delegate<void,!T>,!T>) -> void
              slot 2 get_All() -> System.Collections.Generic.List<handle<acme.node<!T>>>

            """,
            model.AbiText);
    }

    [Fact]
    public void Closure_HasATextOfItsOwn()
    {
        ContractModel model = Parse.Closure(Contract + "interface IUse : ISource<Event>;").Model;

        Assert.Equal("acme.source<Acme.Event>", model.Id);
        Assert.Equal("global::Acme.ISource<global::Acme.Event>", model.Type.Qualified);
        Assert.Equal(
            """
            pdkabi 1
            contract acme.source<Acme.Event> version 2
              base acme.base<Acme.Pair<Acme.Event,Acme.Event>>
              struct Acme.Event size 8 align 8
                0 Time i64
              struct Acme.Pair<Acme.Event,i32> size 16 align 8
                0 First Acme.Event
                8 Second i32
              slot 0 TryRead(value out Acme.Event) -> bool
              slot 1 ReadAll(into span<Acme.Event>, mark Acme.Event) -> i32
              slot 2 get_Next() -> Acme.Pair<Acme.Event,i32> since 2

            """,
            model.AbiText);
    }

    [Theory]
    [InlineData("int", "i32")]
    [InlineData("string", "utf8")]
    [InlineData("string?", "utf8")]
    [InlineData("(int A, byte)", "System.ValueTuple<i32,u8>")]
    [InlineData("int?", "System.Nullable<i32>")]
    [InlineData("DayOfWeek", "System.DayOfWeek")]
    [InlineData("long[]", "array<i64>")]
    [InlineData("Outer<int>.Inner", "Outer.Inner<i32>")]
    [InlineData("@class", "class")]
    public void Closure_Id_HasTheTokenOfItsArgument(string argument, string token)
    {
        ContractModel model = Parse.Closure($$"""[PluginContract("a.b")] public partial interface IContract<T> { T Get(); } interface IUse : IContract<{{argument}}>; public class Outer<T> { public struct Inner { T A; } } public struct @class { int A; }""").Model;

        Assert.Null(model.Refusal);
        Assert.Equal($"a.b<{token}>", model.Id);
    }

    /// <summary>The text of UTF-16 has other tokens.</summary>
    [Fact]
    public void Closure_OfUtf16_HasItsToken() => Assert.Equal(
        "a.b<utf16>",
        Parse.Closure("""[PluginContract("a.b", Text = TextEncoding.Utf16)] public partial interface IContract<T> { T Get(); } interface IUse : IContract<string>;""").Model.Id);

    [Fact]
    public void Closure_HasTheSlotsOfTheBaseline()
    {
        BaselineSet baselines = BaselineSet.Of([BaselineFile.Read(new TextFile("acme.source.pdkabi", """
            pdkabi 1
            contract acme.source<!TItem> version 2 shipped 2
              base acme.base<Acme.Pair<!TItem,!TItem>>
              struct Acme.Event size 8 align 8
                0 Time i64
              slot 0 ReadAll(into span<!TItem>, mark Acme.Event) -> i32
              slot 1 TryRead(value out !TItem) -> bool
              slot 2 get_Next() -> Acme.Pair<!TItem,i32> since 2

            """), CancellationToken.None)]);
        CSharpCompilation compilation = Parse.Compile(Contract + "interface IUse : ISource<int>;");

        ContractModel open = BaselineOrder.Apply(Parse.Contract(compilation, "Acme.ISource`1").Model, baselines);
        ContractModel closure = BaselineOrder.Apply(Parse.Closure(compilation).Model, baselines);

        Assert.Equal(["ReadAll", "TryRead", "get_Next"], open.Slots.Select(slot => slot.Name));
        Assert.Equal(["ReadAll", "TryRead", "get_Next"], closure.Slots.Select(slot => slot.Name));
        Assert.Contains("slot 0 ReadAll(into span<i32>", closure.AbiText, StringComparison.Ordinal);
    }

    /// <summary>What is compiled has the slots of its baseline, which who references it does not see.</summary>
    [Theory]
    [InlineData(ReferenceKind.Compilation)]
    [InlineData(ReferenceKind.Image)]
    [InlineData(ReferenceKind.ReferenceAssembly)]
    public void Closure_OfAnotherAssembly_HasTheSlotsOfItsText(ReferenceKind kind)
    {
        TextFile baseline = new("acme.source.pdkabi", """
            pdkabi 1
            contract acme.source<!T> version 1
              slot 0 ReadAll(into span<!T>, mark Acme.Event) -> i32
              slot 1 TryRead(value out !T) -> bool

            """);
        CSharpCompilation contract = GeneratorRunner.RunOnce(Parse.Compile(Contract), baseline).Output;
        CSharpCompilation user = Parse.Compile("using Acme; interface IUse : ISource<(int A, Event B)>;", contract.ToReference(kind));

        ContractModel closure = Parse.Closure(user).Model;

        Assert.Null(closure.Refusal);
        Assert.Equal(["ReadAll", "TryRead", "get_Next"], closure.Slots.Select(slot => slot.Name));
        Assert.Equal(Parse.Closure(contract.AddSyntaxTrees(user.SyntaxTrees)).Model.AbiText.Length, closure.AbiText.Length);
    }

    /// <summary>Events, delegates and collections of a type parameter stand in the text of the generic contract too.</summary>
    [Theory]
    [InlineData(ReferenceKind.Compilation)]
    [InlineData(ReferenceKind.Image)]
    public void Closure_WithEvents_HasThoseOfItsText(ReferenceKind kind)
    {
        CSharpCompilation contract = GeneratorRunner.RunOnce(Parse.Compile(
            """[PluginContract("a.b")] public partial interface IContract<T> { event Action<T, T[]>? Changed; List<T[]> All(IReadOnlyList<T>? more); }""")).Output;
        CSharpCompilation user = Parse.Compile("interface IUse : IContract<int>;", contract.ToReference(kind));

        ContractModel closure = Parse.Closure(user).Model;

        Assert.Null(closure.Refusal);
        Assert.Equal(["add_Changed", "remove_Changed", "All"], closure.Slots.Select(slot => slot.Name));
    }

    /// <summary>What a delegate takes and what data holds are called through the closure's code.</summary>
    [Fact]
    public void Closure_NamedInDelegateOrData_IsFound()
    {
        CSharpCompilation compilation = Parse.Compile(
            """
            [PluginContract("a.b")] public partial interface IContract<T> { T Get(); }
            [PluginContract("a.c")] public partial interface IUse { event Got? Got; D? Find(); }
            public delegate Got? Got(IContract<int> a);
            [PluginData] public sealed record D(IContract<string>? A, List<D> Next);
            """);

        Assert.Equal(
            ["a.b<i32>", "a.b<utf8>"],
            ClosureFinder.Find([compilation.GetTypeByMetadataName("IUse")!]).Select(ClosureParser.Id).Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// To an ABI a list is a list, to .NET there are many types of it, each with code of its own. Annotations of null make no
    /// types: what may be null somewhere may be null.
    /// </summary>
    [Fact]
    public void ClosureSet_HasEachTypeOnce()
    {
        CSharpCompilation compilation = Parse.Compile(
            """
            [PluginContract("a.b")] public partial interface IBox<T> { T Get(); }
            [PluginContract("a.c")] public partial interface INode;
            [PluginContract("a.d")] public partial interface IFirst { IBox<string[]>? A(); IBox<INode> B(); IBox<(int A, string B)> C(); }
            [PluginContract("a.e")] public partial interface ISecond { IBox<IReadOnlyList<string>> A(); IBox<INode?> B(); IBox<INode> C(); IBox<(int, string)>? D(); }
            """);
        string[] sites = ["IFirst", "ISecond"];

        ClosureSet set = ClosureSet.Of(
            sites.SelectMany(site => ClosureParser.ParseAll([compilation.GetTypeByMetadataName(site)!], compilation, CancellationToken.None)), BaselineSet.Empty);

        Assert.Equal(
            ["IBox<(int A, string B)>", "IBox<INode?>", "IBox<global::System.Collections.Generic.IReadOnlyList<string>>", "IBox<string[]>"],
            set.Closures.Select(closure => closure.Type.Qualified.Replace("global::IBox", "IBox", StringComparison.Ordinal).Replace("global::INode", "INode", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(3, set.Closures.Select(closure => closure.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("acme.source<Acme.Event>", "acme_source_event", "acme.source.event")]
    [InlineData("acme.source<Acme.Pair<i32,MyEvent>>", "acme_source_pair_i32_my_event", "acme.source.pair.i32.my_event")]
    [InlineData("acme.my-source<utf8>", "acme_my_source_utf8", "acme.my-source.utf8")]
    [InlineData("Acme.Plain", "acme_plain", "Acme.Plain")]
    public void Closure_HasNamesForCAndForFiles(string id, string prefix, string file)
    {
        Assert.Equal(prefix, Pdk.Abi.AbiNames.Prefix(id));
        Assert.Equal(file, Pdk.Abi.AbiNames.FileName(id));
    }
}
