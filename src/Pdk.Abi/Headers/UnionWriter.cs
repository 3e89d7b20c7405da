using System.Globalization;

namespace Pdk.Abi.Headers;

/// <summary>Writes the tags of a union's cases; the union itself is a <c>pdk_union</c>.</summary>
internal static class UnionWriter
{
    internal static void Write(HeaderText text, AbiUnion type, CTypes types, NameScope macros)
    {
        string name = types.Prefixed(type.Type);
        text.Line();
        text.Line($"/* union {HeaderText.Comment(types.CSharp(type.Type))}, a pdk_union; the tag says what its data points to, and other tags may come. */");
        foreach (AbiCase @case in type.Cases)
        {
            string constant = macros.Add($"{name}_{CTypes.LastPart(@case.Type)}".ToUpperInvariant());
            text.Line($"#define {constant} {@case.Tag.ToString(CultureInfo.InvariantCulture)}u /* {types.Name(@case.Type)} */");
        }
    }
}
