namespace Pdk.Tests;

/// <summary>Generic contracts: each closure is a contract of its own, in the plugin and in the host.</summary>
public sealed class GenericTests
{
    private const string Contracts = """
        using System;
        namespace Generic;
        public enum Color : byte { Red = 0, Green = 7 }
        public struct Event { public long Time; public Color Color; }
        public struct Pair<A, B> { public A First; public B Second; }
        [Pdk.PluginContract("generic.source")]
        public partial interface ISource<T> : IDisposable where T : unmanaged
        {
            bool TryRead(out T value);
            int ReadAll(Span<T> into);
            void Write(ReadOnlySpan<T> values, in T last);
            T[] Take(int count);
            T Next { get; set; }
            [Pdk.Since(2)] T Twice(T value) => Next = value;
        }
        """;

    private const string Source = """
        using System;
        namespace Generic;
        public class Source<T> where T : unmanaged
        {
            private readonly System.Collections.Generic.List<T> _values = [];
            public bool TryRead(out T value) { bool any = _values.Count > 0; value = any ? _values[0] : default; if (any) { _values.RemoveAt(0); } return any; }
            public int ReadAll(Span<T> into) { _values.ToArray().CopyTo(into); return _values.Count; }
            public void Write(ReadOnlySpan<T> values, in T last) { _values.AddRange(values.ToArray()); _values.Add(last); }
            public T[] Take(int count) => _values.GetRange(0, count).ToArray();
            public T Next { get => _values[^1]; set => _values.Add(value); }
            public void Dispose() { }
        }
        """;

    private static string Plugin(string type) => $$"""
        using System;
        namespace Generic;
        [Pdk.Plugin("generic.plugin", "1.0.0")]
        public sealed class Plugin : Source<{{type}}>, ISource<{{type}}>, ISource<sbyte>
        {
            private readonly Source<sbyte> _other = new();
            bool ISource<sbyte>.TryRead(out sbyte value) => _other.TryRead(out value);
            int ISource<sbyte>.ReadAll(Span<sbyte> into) => _other.ReadAll(into);
            void ISource<sbyte>.Write(ReadOnlySpan<sbyte> values, in sbyte last) => _other.Write(values, last);
            sbyte[] ISource<sbyte>.Take(int count) => _other.Take(count);
            sbyte ISource<sbyte>.Next { get => -1; set => _other.Next = value; }
        }
        """;

    private static string Driver(string type, string first, string last) => $$"""
        using System;
        [assembly: Pdk.PluginClosure<Generic.ISource<{{type}}>>]
        [assembly: Pdk.PluginClosure<Generic.ISource<sbyte>>]
        namespace Generic
        {
            public static class Driver
            {
                public static string Run(Pdk.Hosting.PluginLibrary library)
                {
                    {{type}} first = {{first}}, last = {{last}};
                    using ISource<{{type}}> source = library.Create<ISource<{{type}}>>();
                    source.Write([first], last);
                    {{type}}[] all = new {{type}}[4];
                    int count = source.ReadAll(all);
                    bool read = source.TryRead(out {{type}} one);
                    source.Next = one;
                    using ISource<sbyte> other = library.Create<ISource<sbyte>>();
                    return $"{count} {read} {one.Equals(first)} {all[1].Equals(last)} {source.Next.Equals(first)} {source.Take(2)[0].Equals(last)} {source.Twice(last).Equals(last)} {other.Next}";
                }
            }
        }
        """;

    public static TheoryData<string, string, string, string> Closures { get; } = new()
    {
        { "int", "i32", "1", "-2" },
        { "double", "f64", "0.5", "double.NaN" },
        { "bool", "bool", "true", "false" },
        { "char", "char16", "'a'", "'\\uD800'" },
        { "System.Guid", "guid", "new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)", "default" },
        { "Generic.Color", "Generic.Color", "Color.Green", "(Color)200" },
        { "Generic.Event", "Generic.Event", "new() { Time = 1, Color = Color.Green }", "new() { Time = -1 }" },
        { "Generic.Pair<Generic.Event, Generic.Pair<byte, double>>", "Generic.Pair<Generic.Event,Generic.Pair<u8,f64>>", "new() { First = new() { Time = 3 } }", "new() { Second = new() { First = 1, Second = 2 } }" },
        { "System.ValueTuple<int, Generic.Color>", "System.ValueTuple<i32,Generic.Color>", "(1, Color.Red)", "(2, Color.Green)" },
    };

    [Theory]
    [MemberData(nameof(Closures))]
    public void Closure_OverPlainData_Crosses(string type, string token, string first, string last)
    {
        using InMemoryPlugin library = InMemoryPlugin.Compile(Contracts, Source, Plugin(type));

        string text = InMemoryPlugin.RunHost<string>("Generic.Driver", library.Library, Contracts, Driver(type, first, last));

        Assert.Equal("2 True True True True True True -1", text);
        Assert.Equal([$"generic.source<{token}>", "generic.source<i8>"], library.Library.Plugins[0].Contracts.Select(contract => contract.Id).OrderBy(id => id.EndsWith("<i8>", StringComparison.Ordinal)));
    }

    [Fact]
    public void Closure_ThatNobodyWrote_SaysWhatToWrite()
    {
        using InMemoryPlugin library = InMemoryPlugin.Compile(Contracts, Source, Plugin("int"));

        PluginContractException exception = Assert.Throws<PluginContractException>(() => InMemoryPlugin.RunHost<string>("Generic.Driver", library.Library, Contracts, """
            namespace Generic;
            public static class Driver
            {
                public static string Run(Pdk.Hosting.PluginLibrary library) => library.Create<ISource<Pair<Event, int>>>().ToString()!;
            }
            """));

        Assert.Equal(PluginContractError.NotClosed, exception.Reason);
        Assert.Equal(
            "The generic contract is not closed as ISource<Pair<Event, int>>: no assembly of this process has the code for these types. "
            + "Write [assembly: PluginClosure<ISource<Pair<Event, int>>>] in the project that uses it.",
            exception.Message);
    }

    [Fact]
    public void Closure_ThatCannotCross_SaysWhy()
    {
        string contract = "namespace Any; [Pdk.PluginContract(\"any.box\")] public partial interface IBox<T> { T Get(); }";
        using InMemoryPlugin library = InMemoryPlugin.Compile(contract, "namespace Any; [Pdk.Plugin(\"any.plugin\", \"1.0.0\")] public class P : IBox<int> { public int Get() => 1; }");

        PluginContractException exception = Assert.Throws<PluginContractException>(() => InMemoryPlugin.RunHost<string>("Any.Driver", library.Library, contract, """
            [assembly: Pdk.PluginClosure<Any.IBox<object>>]
            namespace Any
            {
                public static class Driver
                {
                    public static string Run(Pdk.Hosting.PluginLibrary library) => library.Create<IBox<object>>().ToString()!;
                }
            }
            """));

        Assert.Equal(PluginContractError.Refused, exception.Reason);
        Assert.Contains("'IBox<object>': 'object' cannot cross the plugin boundary", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Generic contracts that inherit others, plain ones too, and names that C# reserves.</summary>
    [Fact]
    public void Closure_WithBasesAndOddNames_IsCalledThroughAllOfThem()
    {
        string[] contracts =
        [
            """
            namespace Odd.@event
            {
                public struct @class<@int> where @int : unmanaged { public @int @return; public bool @true; }
                [Pdk.PluginContract("odd.device")] public partial interface IDevice { string Name(); }
                [Pdk.PluginContract("odd.base")] public partial interface IBase<@in> : IDevice { @in @base(@in @out); }
                public partial class Outer
                {
                    public enum Kind { None, Some }
                    [Pdk.PluginContract("odd.pair")] public partial interface @interface<@ref, V> : IBase<@class<V>>, IBase<string> where @ref : unmanaged where V : unmanaged
                    {
                        (@ref, V) @this(@ref @is, in V @as, string? @null);
                        @ref this[V @default] { get; }
                    }
                }
                [Pdk.PluginContract("odd.closed")] public partial interface IClosed : Outer.@interface<int, Outer.Kind> { }
            }
            """,
        ];
        using InMemoryPlugin library = InMemoryPlugin.Compile(
            [.. contracts, """
            namespace Odd.@event
            {
                [Pdk.Plugin("odd.plugin", "1.0.0")]
                public class @void : IClosed
                {
                    public string Name() => "odd";
                    public @class<Outer.Kind> @base(@class<Outer.Kind> value) => value with { @true = !value.@true };
                    public string @base(string value) => value + "!";
                    public (int, Outer.Kind) @this(int a, in Outer.Kind b, string? c) => (a + (c?.Length ?? 0), b);
                    public int this[Outer.Kind kind] => (int)kind;
                }
            }
            """]);

        string text = InMemoryPlugin.RunHost<string>("Odd.event.Driver", library.Library, [.. contracts, """
            namespace Odd.@event
            {
                public static class Driver
                {
                    public static string Run(Pdk.Hosting.PluginLibrary library)
                    {
                        IClosed closed = library.Create<IClosed>();
                        Outer.@interface<int, Outer.Kind> pair = library.Create<Outer.@interface<int, Outer.Kind>>();
                        IBase<string> text = library.Create<IBase<string>>();
                        return $"{closed.Name()} {closed.@base("a")} {closed.@base(new @class<Outer.Kind> { @return = Outer.Kind.Some }).@true} {closed.@this(1, Outer.Kind.Some, "abc")}|{pair.@this(1, Outer.Kind.None, null)} {pair[Outer.Kind.Some]} {pair.Name()}|{text.@base("b")}";
                    }
                }
            }
            """]);

        Assert.Equal("odd a! True (4, Some)|(1, None) 1 odd|b!", text);
        Assert.Equal(
            ["odd.base<Odd.event.class<Odd.event.Outer.Kind>>", "odd.base<utf8>", "odd.closed", "odd.device", "odd.pair<i32,Odd.event.Outer.Kind>"],
            library.Library.Plugins[0].Contracts.Select(contract => contract.Id));
    }
}
