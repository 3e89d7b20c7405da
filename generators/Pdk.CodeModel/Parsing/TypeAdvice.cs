using Microsoft.CodeAnalysis;

namespace Pdk.CodeModel.Parsing;

/// <summary>What to use in place of a type that does not cross, as the end of a sentence.</summary>
internal static class TypeAdvice
{
    /// <summary>The advice.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isLent">Whether it is an argument by value, so that a span could take its place.</param>
    internal static string For(ITypeSymbol type, bool isLent) => type switch
    {
        { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } => "use a type that says what it holds: a string, a struct, [PluginData] or a contract",
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => $"use {Span(isLent)}, or nint for an address that only one side uses",
        { TypeKind: TypeKind.Delegate } => "use a contract with one method, whose objects can lie in data",
        { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } => "use a delegate that says what it takes, such as Action<int>",
        { Name: "Stream" } => isLent ? "use a span or an array of bytes, or a contract that reads" : "use an array of bytes, or a contract that reads",
        { Name: "Task" or "ValueTask" } => "use a method that returns when it is done, or takes a delegate to call then",
        { Name: "CancellationToken" } => "leave it out, and use a method of the contract that cancels",
        { Name: "IProgress" } => "use a delegate, such as Action<int>",
        { SpecialType: SpecialType.System_IDisposable } => "use a contract that inherits IDisposable",
        INamedTypeSymbol { IsValueType: true, Name: "ArraySegment", TypeArguments: [var element] } when PlainData.IsPlain(element) => $"use {Span(isLent)}",
        { IsValueType: true, Name: "KeyValuePair" } => "use a tuple",
        { IsRefLikeType: true } => "use a span of plain data",
        { IsValueType: true } => "use a struct of your own, of plain data or marked with [PluginData]",
        { TypeKind: TypeKind.Class or TypeKind.Interface } when IsCollection(type) =>
            "use List<T> or Dictionary<K, V>, or mark a class of your own with [PluginData]",
        { TypeKind: TypeKind.Class } when IsOurs(type) => "mark it with [PluginData], so that each side gets its own copy, or use a contract that it implements",
        { TypeKind: TypeKind.Interface } when IsOurs(type) => "mark it with [PluginContract], so that its objects cross",
        { TypeKind: TypeKind.Interface } => "use a contract of your own with the members that are needed",
        _ => "use a string, a class of your own marked with [PluginData], or a contract",
    };

    private static string Span(bool isLent) => isLent ? "a span or an array" : "an array";

    private static bool IsOurs(ITypeSymbol type) => type.DeclaringSyntaxReferences.Length > 0;

    private static bool IsCollection(ITypeSymbol type) => !IsOurs(type)
        && (type.SpecialType == SpecialType.System_Collections_IEnumerable || type.AllInterfaces.Any(found => found.SpecialType == SpecialType.System_Collections_IEnumerable));
}
