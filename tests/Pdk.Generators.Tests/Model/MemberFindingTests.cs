using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Tests.Model;

/// <summary>What may be wrong with a member of a contract, in the words that users read.</summary>
public sealed class MemberFindingTests
{
    /// <summary>The kind, the member, the message.</summary>
    public static TheoryData<FindingKind, string, string> Cases { get; } = new()
    {
        { FindingKind.MemberKind, "int Count { get; }", "IContract.Count is a property, which does not cross the plugin boundary; write methods instead." },
        { FindingKind.MemberKind, "int this[int index] { get; }", "IContract.this[] is a property, which does not cross the plugin boundary; write methods instead." },
        { FindingKind.MemberKind, "event Action Changed;", "IContract.Changed is an event, which does not cross the plugin boundary; write methods instead." },
        { FindingKind.MemberKind, "int Count => 1;", "IContract.Count is a property, which does not cross the plugin boundary; write methods instead." },
        { FindingKind.MemberKind, "static abstract void Make();", "IContract.Make is a static member without a body, which does not cross the plugin boundary; write an instance method." },
        { FindingKind.MemberKind, "static abstract int Count { get; }", "IContract.Count is a property, which does not cross the plugin boundary; write methods instead." },
        { FindingKind.MemberKind, "static abstract IContract operator +(IContract a, IContract b);", "IContract.op_Addition is a static member without a body, which does not cross the plugin boundary; write an instance method." },
        { FindingKind.MemberKind, "void Put<T>(T value);", "IContract.Put is generic, and an ABI has no open types; write the method once for each type." },
        { FindingKind.MemberKind, "ref int Find();", "IContract.Find returns by reference, and no reference outlives a call; return the value." },
        { FindingKind.MemberKind, "ref readonly int Find();", "IContract.Find returns by reference, and no reference outlives a call; return the value." },
        { FindingKind.MemberKind, "internal void Hide();", "IContract.Hide is not public, so that no plugin could implement it; make it public." },
        { FindingKind.MemberKind, "protected void Hide();", "IContract.Hide is not public, so that no plugin could implement it; make it public." },
        { FindingKind.MemberKind, "void Print(__arglist);", "IContract.Print takes __arglist, which does not cross the plugin boundary; pass a span." },
        { FindingKind.ExportName, "[Export(\"a-b\")] void Do();", "IContract.Do says [Export(\"a-b\")], which C cannot use; use ASCII letters, digits and underscores." },
        { FindingKind.Since, "[Since(0)] void Do();", "IContract.Do says [Since(0)]; versions count from 1." },
        { FindingKind.Since, "[Since(-3)] void Do();", "IContract.Do says [Since(-3)]; versions count from 1." },
        { FindingKind.SpanPlace, "Span<int> Find();", "IContract.Find, result: 'Span<int>' cannot cross the plugin boundary, because a view ends with its call; return an array, or fill a span that the caller passes." },
        { FindingKind.SpanPlace, "void Put(ref Span<int> values);", "IContract.Put, parameter 'values': a span crosses by value only, because a view ends with its call; drop 'ref', or use an array." },
        { FindingKind.SpanPlace, "void Put(out ReadOnlySpan<int> values);", "IContract.Put, parameter 'values': a span crosses by value only, because a view ends with its call; drop 'out', or use an array." },
        { FindingKind.SpanPlace, "void Put(in ReadOnlySpan<int> values);", "IContract.Put, parameter 'values': a span crosses by value only, because a view ends with its call; drop 'in', or use an array." },
        { FindingKind.StructHidden, "GCHandle Find();", "IContract.Find, result: the real fields of 'GCHandle' cannot be seen in the reference assembly System.Runtime; use a struct of your own." },
    };

    /// <summary>Types that do not cross, and what to use instead.</summary>
    public static TheoryData<string, string> Types { get; } = new()
    {
        { "object", "use a struct, a string or a span that says what it holds" },
        { "dynamic", "use a struct, a string or a span that says what it holds" },
        { "int*", "use a span, or nint for an address that only one side uses" },
        { "delegate*<int>", "use a span, or nint for an address that only one side uses" },
        { "Action", "use a method of the contract" },
        { "Stream", "use a span or an array of bytes" },
        { "Task", "use a method that returns when it is done" },
        { "Task<int>", "use a method that returns when it is done" },
        { "ValueTask", "use a method that returns when it is done" },
        { "ValueTask<int>", "use a method that returns when it is done" },
        { "CancellationToken", "leave it out, and use a method of the contract that cancels" },
        { "ReadOnlyMemory<byte>?", "use a struct whose fields are numbers, bool, char, enums or such structs" },
        { "ReadOnlyMemory<byte>", "use a span or an array" },
        { "ArraySegment<byte>", "use a span or an array" },
        { "ReadOnlyMemory<string>", "use a struct whose fields are numbers, bool, char, enums or such structs" },
        { "TypedReference", "use a struct whose fields are numbers, bool, char, enums or such structs" },
        { "IDisposable", "use a struct, a span or an array" },
        { "IContract", "use a struct, a span or an array" },
        { "Type", "use a struct, a string, a span or an array" },
        { "List<int>", "use a struct, a string, a span or an array" },
        { "Exception?", "use a struct, a string, a span or an array" },
        { "int[,]", "an array of one dimension crosses; pass the elements as one and the lengths beside it" },
        { "string[]", "its elements must be plain data, which 'string' is not" },
        { "int[][]", "its elements must be plain data, which 'int[]' is not" },
        { "ReadOnlySpan<string>", "its elements must be plain data, which 'string' is not" },
    };

    /// <summary>Types that do not cross, and what to use instead where no span can stand: in a result, and by reference.</summary>
    public static TheoryData<string, string> TypesThatAreNotLent { get; } = new()
    {
        { "object", "use a struct, a string or an array that says what it holds" },
        { "int*", "use an array, or nint for an address that only one side uses" },
        { "Stream", "use an array of bytes" },
        { "Memory<byte>", "use an array" },
        { "IDisposable", "use a struct or an array" },
        { "Type", "use a struct, a string or an array" },
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
