using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Tests.Model;

/// <summary>What may be wrong with a member of a contract, in the words that users read.</summary>
public sealed class MemberFindingTests
{
    /// <summary>The kind, the member, the message.</summary>
    public static TheoryData<FindingKind, string, string> Cases { get; } = new()
    {
        { FindingKind.MemberKind, "static abstract event Action Changed;", "IContract.Changed is a static member without a body, which does not cross the plugin boundary; write an event of the instance." },
        { FindingKind.TypeCannotCross, "event Action<object> Changed;", "IContract.Changed -> Action<object>, parameter 'obj': 'object' cannot cross the plugin boundary; use a type that says what it holds: a string, a struct, [PluginData] or a contract." },
        { FindingKind.TypeCannotCross, "event EventHandler Changed;", "IContract.Changed -> EventHandler, parameter 'sender': 'object?' cannot cross the plugin boundary; use a delegate of your own, or an Action that takes only what crosses." },
        { FindingKind.MemberKind, "static abstract void Make();", "IContract.Make is a static member without a body, which does not cross the plugin boundary; write an instance method." },
        { FindingKind.MemberKind, "static abstract int Count { get; set; }", "IContract.Count is a static member without a body, which does not cross the plugin boundary; write an instance property." },
        { FindingKind.MemberKind, "ref int Count { get; }", "IContract.Count returns by reference, and no reference outlives a call; return the value." },
        { FindingKind.MemberKind, "ref readonly int this[int index] { get; }", "IContract.this[int] returns by reference, and no reference outlives a call; return the value." },
        { FindingKind.MemberKind, "internal int Count { get; set; }", "IContract.Count is not public, so that no plugin could implement it; make it public." },
        { FindingKind.MemberKind, "int Count { get; internal set; }", "IContract.Count.set is not public, so that no plugin could implement it; make it public." },
        { FindingKind.MemberKind, "int Count { get; init; }", "IContract.Count.init can only be called while an object is made, and a host's calls come after that; write 'set', or leave it out." },
        { FindingKind.MemberKind, "int this[in string? key] { init { } }", "IContract.this[in string?].init can only be called while an object is made, and a host's calls come after that; write 'set', or leave it out." },
        { FindingKind.MemberKind, "int Count { get => 1; [Since(2)] set { } }", "IContract.Count has bodies, and its accessors are of versions 1 and 2, so that a host could not run the body of one alone; give them one version, leave the bodies out, or write a method for what came later." },
        { FindingKind.MemberKind, "[Since(3)] int Count { [Since(2)] get => 1; set { } }", "IContract.Count has bodies, and its accessors are of versions 2 and 3, so that a host could not run the body of one alone; give them one version, leave the bodies out, or write a method for what came later." },
        { FindingKind.MemberKind, "static abstract IContract operator +(IContract a, IContract b);", "IContract.op_Addition is a static member without a body, which does not cross the plugin boundary; write an instance method." },
        { FindingKind.MemberKind, "void Put<T>(T value);", "IContract.Put is generic, and an ABI has no open types; write the method once for each type, or make the contract generic." },
        { FindingKind.MemberKind, "ref int Find();", "IContract.Find returns by reference, and no reference outlives a call; return the value." },
        { FindingKind.MemberKind, "ref readonly int Find();", "IContract.Find returns by reference, and no reference outlives a call; return the value." },
        { FindingKind.MemberKind, "internal void Hide();", "IContract.Hide is not public, so that no plugin could implement it; make it public." },
        { FindingKind.MemberKind, "protected void Hide();", "IContract.Hide is not public, so that no plugin could implement it; make it public." },
        { FindingKind.MemberKind, "void Print(__arglist);", "IContract.Print takes __arglist, which does not cross the plugin boundary; pass a span." },
        { FindingKind.ExportName, "[Export(\"a-b\")] void Do();", "IContract.Do says [Export(\"a-b\")], which C cannot use; use ASCII letters, digits and underscores." },
        { FindingKind.Since, "[Since(0)] void Do();", "IContract.Do says [Since(0)]; versions count from 1." },
        { FindingKind.Since, "[Since(-3)] void Do();", "IContract.Do says [Since(-3)]; versions count from 1." },
        { FindingKind.ExportName, "int Count { get; [Export(\"a-b\")] set; }", "IContract.Count.set says [Export(\"a-b\")], which C cannot use; use ASCII letters, digits and underscores." },
        { FindingKind.Since, "[Since(0)] int Count { get; set; }", "IContract.Count says [Since(0)]; versions count from 1." },
        { FindingKind.Since, "int this[int index] { get; [Since(-1)] set; }", "IContract.this[int].set says [Since(-1)]; versions count from 1." },
        { FindingKind.TypeCannotCross, "object Count { get; set; }", "IContract.Count: 'object' cannot cross the plugin boundary; use a type that says what it holds: a string, a struct, [PluginData] or a contract." },
        { FindingKind.TypeCannotCross, "Stream Count { set; }", "IContract.Count: 'Stream' cannot cross the plugin boundary; use an array of bytes, or a contract that reads." },
        { FindingKind.TypeCannotCross, "int this[int index, object key] { get; set; }", "IContract.this[int, object], parameter 'key': 'object' cannot cross the plugin boundary; use a type that says what it holds: a string, a struct, [PluginData] or a contract." },
        { FindingKind.SpanPlace, "Span<int> Count { get; }", "IContract.Count: 'Span<int>' cannot cross the plugin boundary as what a property answers, because a view ends with its call; use an array, or a method that fills a span of the caller." },
        { FindingKind.StructHidden, "GCHandle Count { get; set; }", "IContract.Count: the real fields of 'GCHandle' cannot be seen in the reference assembly System.Runtime; use a struct of your own." },
        { FindingKind.SpanPlace, "Span<int> Find();", "IContract.Find, result: 'Span<int>' cannot cross the plugin boundary, because a view ends with its call; return an array, or fill a span that the caller passes." },
        { FindingKind.SpanPlace, "void Put(ref Span<int> values);", "IContract.Put, parameter 'values': a span crosses by value only, because a view ends with its call; drop 'ref', or use an array." },
        { FindingKind.SpanPlace, "void Put(out ReadOnlySpan<int> values);", "IContract.Put, parameter 'values': a span crosses by value only, because a view ends with its call; drop 'out', or use an array." },
        { FindingKind.SpanPlace, "void Put(in ReadOnlySpan<int> values);", "IContract.Put, parameter 'values': a span crosses by value only, because a view ends with its call; drop 'in', or use an array." },
        { FindingKind.StructHidden, "GCHandle Find();", "IContract.Find, result: the real fields of 'GCHandle' cannot be seen in the reference assembly System.Runtime; use a struct of your own." },
    };

    /// <summary>What is to blame inside a collection is named, and where it is.</summary>
    [Theory]
    [InlineData("List<Stream>", ", element: 'Stream'", "use an array of bytes, or a contract that reads")]
    [InlineData("object[]", ", element: 'object'", "use a type that says what it holds: a string, a struct, [PluginData] or a contract")]
    [InlineData("Dictionary<string, object[]>", ", value, element: 'object'", "use a type that says what it holds: a string, a struct, [PluginData] or a contract")]
    [InlineData("(int, List<Action>)", " -> (int, List<Action>).Item2, element: 'Action'", "use a contract with one method, whose objects can lie in data")]
    public void Element_ThatCannotCross_IsNamed(string type, string place, string advice) => ExpectFinding.One(
        FindingKind.TypeCannotCross,
        $"IContract.Put, parameter 'value'{place} cannot cross the plugin boundary; {advice}.",
        Parse.Members($"void Put({type} value);").Findings);

    /// <summary>Types that do not cross, and what to use instead.</summary>
    public static TheoryData<string, string> Types { get; } = new()
    {
        { "object", "use a type that says what it holds: a string, a struct, [PluginData] or a contract" },
        { "dynamic", "use a type that says what it holds: a string, a struct, [PluginData] or a contract" },
        { "int*", "use a span or an array, or nint for an address that only one side uses" },
        { "delegate*<int>", "use a span or an array, or nint for an address that only one side uses" },
        { "Delegate", "use a delegate that says what it takes, such as Action<int>" },
        { "Span<Action>", "its elements must be plain data, which 'Action' is not" },
        { "Stream", "use a span or an array of bytes, or a contract that reads" },
        { "Task", "use a method that returns when it is done, or takes a delegate to call then" },
        { "Task<int>", "use a method that returns when it is done, or takes a delegate to call then" },
        { "ValueTask", "use a method that returns when it is done, or takes a delegate to call then" },
        { "ValueTask<int>", "use a method that returns when it is done, or takes a delegate to call then" },
        { "CancellationToken", "leave it out, and use a method of the contract that cancels" },
        { "ArraySegment<byte>", "use a span or an array" },
        { "TypedReference", "use a span of plain data" },
        { "KeyValuePair<string, int>", "use a tuple" },
        { "CancellationTokenRegistration", "use a struct of your own, of plain data or marked with [PluginData]" },
        { "IProgress<int>", "use a delegate, such as Action<int>" },
        { "IDisposable", "use a contract that inherits IDisposable" },
        { "IServiceProvider", "use a contract of your own with the members that are needed" },
        { "Type", "use a string, a class of your own marked with [PluginData], or a contract" },
        { "LinkedList<int>", "use List<T> or Dictionary<K, V>, or mark a class of your own with [PluginData]" },
        { "Exception?", "use a string, a class of your own marked with [PluginData], or a contract" },
        { "int[,]", "an array of one dimension crosses; pass the elements as one and the lengths beside it" },
        { "ReadOnlySpan<string>", "its elements must be plain data, which 'string' is not; use 'string[]'" },
    };

    /// <summary>Types that do not cross, and what to use instead where no span can stand: in a result, and by reference.</summary>
    public static TheoryData<string, string> TypesThatAreNotLent { get; } = new()
    {
        { "object", "use a type that says what it holds: a string, a struct, [PluginData] or a contract" },
        { "int*", "use an array, or nint for an address that only one side uses" },
        { "Stream", "use an array of bytes, or a contract that reads" },
        { "IDisposable", "use a contract that inherits IDisposable" },
        { "Type", "use a string, a class of your own marked with [PluginData], or a contract" },
    };

    /// <summary>A member is refused with one message, and its contract with it.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Member_ThatCannotCross_IsRefused(FindingKind kind, string member, string message)
    {
        Parsed<ContractModel> parsed = Parse.Members(member);

        ExpectFinding.One(kind, message, parsed.Findings);
        Assert.Equal(message, parsed.Model.Refusal);
        Assert.Equal("", parsed.Model.AbiText);
    }

    /// <summary>The message says what to use instead.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void Type_ThatCannotCross_IsRefusedWithAdvice(string type, string advice) => ExpectFinding.One(
        FindingKind.TypeCannotCross,
        $"IContract.Put, parameter 'value': '{type}' cannot cross the plugin boundary; {advice}.",
        Parse.Members($"void Put({type} value);").Findings);

    /// <summary>The message does not say to use a span where one is refused as well.</summary>
    [Theory]
    [MemberData(nameof(TypesThatAreNotLent))]
    public void Type_ThatIsNotLent_IsRefusedWithoutAdviceOfASpan(string type, string advice)
    {
        ExpectFinding.One(
            FindingKind.TypeCannotCross,
            $"IContract.Find, result: '{type}' cannot cross the plugin boundary; {advice}.",
            Parse.Members($"{type} Find();").Findings);
        ExpectFinding.One(
            FindingKind.TypeCannotCross,
            $"IContract.Find, parameter 'value': '{type}' cannot cross the plugin boundary; {advice}.",
            Parse.Members($"void Find(out {type} value);").Findings);
    }
}
