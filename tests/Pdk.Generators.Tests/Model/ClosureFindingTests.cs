using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Tests.Model;

/// <summary>What may be wrong with a closure of a generic contract, and with the generic contract itself.</summary>
public sealed class ClosureFindingTests
{
    /// <summary>The kind, the source, the message.</summary>
    public static TheoryData<FindingKind, string, string> Cases { get; } = new()
    {
        { FindingKind.ContractClosure, "interface IUse : IContract<object>;", "'IContract<object>': 'object' cannot cross the plugin boundary; use a type that says what it holds: a string, a struct, [PluginData] or a contract." },
        { FindingKind.ContractClosure, "class Outer { interface IUse : IContract<S>; private struct S { int A; } }", "'IContract<S>' cannot cross, because generated code cannot name 'S'; make it internal or public." },
        { FindingKind.ContractClosure, "interface IUse : IOther<int>; [PluginContract(\"a.c\")] partial interface IOther<T> { void Put(object value); }", "'IOther<int>' cannot cross: IOther.Put, parameter 'value': 'object' cannot cross the plugin boundary; use a type that says what it holds: a string, a struct, [PluginData] or a contract." },
        { FindingKind.ContractClosure, "interface IUse : IContract<S>; struct S { int A; string B; }", "'IContract<S>' -> S.B: a field of type 'string' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]." },
        { FindingKind.TypeCannotCross, "interface IUse : IContract<string>;", "IContract.All, parameter 'all': 'Span<string>' cannot cross the plugin boundary; its elements must be plain data, which 'string' is not; use 'string[]'." },
    };

    /// <summary>The type of a member, and what is wrong with it in every closure; empty where that depends on the closure.</summary>
    public static TheoryData<string, string> Members { get; } = new()
    {
        { "T Get();", "" },
        { "T? Get();", "" },
        { "void Put(in T a, ref T b, out T c, Span<T> d, ReadOnlySpan<T> e, T[] f, G<T> g, G<G<T>> h, (T, int) i);", "" },
        { "Task<T> Get();", "IContract.Get, result: 'Task<T>' cannot cross the plugin boundary; use a method that returns when it is done, or takes a delegate to call then." },
        { "Span<T> Get();", "IContract.Get, result: 'Span<T>' cannot cross the plugin boundary, because a view ends with its call; return an array, or fill a span that the caller passes." },
        { "void Put(ref Span<T> a);", "IContract.Put, parameter 'a': a span crosses by value only, because a view ends with its call; drop 'ref', or use an array." },
        { "void Put(T[,] a);", "IContract.Put, parameter 'a': 'T[,]' cannot cross the plugin boundary; an array of one dimension crosses; pass the elements as one and the lengths beside it." },
        { "void Put(Action<T> a, List<T[]>[] b, Dictionary<T, List<string>> c); event Action<T, T[]> Changed;", "" },
        { "void Put(List<Task<T>>[] a);", "IContract.Put, parameter 'a', element, element: 'Task<int>' cannot cross the plugin boundary; use a method that returns when it is done, or takes a delegate to call then." },
        { "KeyValuePair<T, int> Get();", "IContract.Get, result: the real fields of 'KeyValuePair<T, int>' cannot be seen in the reference assembly System.Runtime; use a struct of your own." },
        { "Outer<T>.Inner Get();", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Closure_ThatCannotCross_IsRefused(FindingKind kind, string source, string message)
    {
        Parsed<ContractModel> parsed = Parse.Closure($$"""[PluginContract("a.b")] public partial interface IContract<T> { T Get(); void All(Span<T> all); } {{source}}""");

        Assert.Equal(message, parsed.Model.Refusal);
        Assert.Equal(kind, parsed.Findings[0].Kind);
        Assert.Equal("", parsed.Model.AbiText);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_OfGenericContract_IsJudgedAsFarAsItCanBe(string member, string message)
    {
        Parsed<ContractModel> parsed = Parse.Contract($$"""[PluginContract("a.b")] public partial interface IContract<T> { {{member}} } public struct G<T> { public T A; } public class Outer<T> { public struct Inner { public T A; } }""");

        Assert.Equal(message, parsed.Model.Refusal ?? "");
    }

    [Fact]
    public void Closure_WithAnIdTooLong_IsRefused()
    {
        string name = "L" + new string('o', 900) + "ng";
        Parsed<ContractModel> parsed = Parse.Closure($$"""[PluginContract("a.b")] public partial interface IContract<A, B, C, D, E> { A Get(); } public struct {{name}} { int A; } interface IUse : IContract<{{name}}, {{name}}, {{name}}, {{name}}, {{name}}>;""");

        Assert.EndsWith("its id is longer than 4096 bytes; use a struct of your own.", parsed.Model.Refusal, StringComparison.Ordinal);
    }
}
