using CsCheck;

namespace Pdk.Analyzers.Tests;

/// <summary>A contract, types for it, and a plugin class that offers it; right or wrong.</summary>
/// <param name="Shape">The contract's declaration up to its members, with a place for its id.</param>
/// <param name="Id">The end of its id.</param>
/// <param name="Members">Its members.</param>
/// <param name="Structs">The structs S0 to S2.</param>
/// <param name="Plugin">The plugin class, with places for the ends of its id and version.</param>
/// <param name="PluginId">The end of the plugin's id.</param>
/// <param name="Version">The plugin's version.</param>
internal sealed record RandomContract(
    string Shape, string Id, RandomMember[] Members, string[] Structs, string Plugin, string PluginId, string Version)
{
    private static readonly Gen<string> s_struct = CsCheck.Gen.Select(
        CsCheck.Gen.Frequency((8, CsCheck.Gen.Const("")), (1, CsCheck.Gen.OneOf("[StructLayout(LayoutKind.Auto)] ", "[StructLayout(LayoutKind.Sequential, Pack = 1)] ", "[InlineArray(2)] "))),
        CsCheck.Gen.Frequency((12, CsCheck.Gen.OneOf("int", "bool", "nint", "E", "long", "G<long>", "DateTime", "decimal?", "(byte, E?)", "G<Guid>?", "Int128")), (1, CsCheck.Gen.OneOf("string", "object", "GCHandle", "S0", "int*", "(int, string)", "G<string>", "G<string>?"))).Array[0, 3],
        (layout, fields) => $"{layout}public unsafe struct {{0}} {{ {string.Join(' ', fields.Select((field, index) => $"public {field} F{index};"))} }}");

    internal static Gen<RandomContract> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Frequency(
            (16, CsCheck.Gen.Const("public unsafe partial interface IScan")),
            (4, CsCheck.Gen.OneOf("public unsafe partial interface IScan : IDisposable", "internal unsafe partial interface IScan", "public unsafe interface IScan", "file unsafe partial interface IScan", "public unsafe partial interface IScan : IComparable"))),
        CsCheck.Gen.Frequency((12, CsCheck.Gen.Const("")), (1, CsCheck.Gen.OneOf(" ", ".", "-x", ".0"))),
        RandomMember.Gen.Array[0, 5],
        s_struct.Array[3],
        CsCheck.Gen.Frequency(
            (10, CsCheck.Gen.OneOf("public class Scan : IScan", "sealed record Scan : IScan", "class Scan(IScan inner) : IScan", "class Scan : Base")),
            (3, CsCheck.Gen.OneOf("abstract class Scan : IScan", "static class Scan", "class Scan<T> : IScan", "file class Scan : IScan", "class Scan(int a) : IScan", "class Scan", "record Scan(int A) : IScan"))),
        CsCheck.Gen.Frequency((12, CsCheck.Gen.Const("")), (1, CsCheck.Gen.OneOf(" ", "."))),
        CsCheck.Gen.Frequency((12, CsCheck.Gen.OneOf("1.0.0", "1.0.0-a")), (1, CsCheck.Gen.OneOf("1.0", "v1", ""))),
        (shape, id, members, structs, plugin, pluginId, version) => new RandomContract(shape, id, members, structs, plugin, pluginId, version));

    /// <summary>All of it in C#, in a namespace of its own.</summary>
    /// <param name="number">Its number among others, which makes its ids unique.</param>
    internal string Source(int number) =>
        $$"""
        namespace N{{number}};
        [PluginContract("acme.scan{{number}}{{Id}}")]
        {{Shape}}
        {
            {{string.Join("\n    ", Members.Select((member, index) => member.Source(index)))}}
        }
        {{string.Join('\n', Structs.Select((text, index) => text.Replace("{0}", $"S{index}", StringComparison.Ordinal)))}}
        public struct G<T> { public T A; }
        public ref struct R;
        public enum E { A, B }
        [PluginData] public sealed record D(string Name, List<D> All, E? E, IScan? Scan, [property: Since(2)] int[]? Numbers = null);
        abstract class Base : IScan;
        [Plugin("acme.plugin{{number}}{{PluginId}}", "{{Version}}")]
        {{Plugin}};
        """;
}
