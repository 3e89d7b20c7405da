using Pdk.Abi;

namespace Pdk.Generators.Tests.Model;

/// <summary>What a struct's layout comes down to, as text, so that a difference can be read.</summary>
internal static class Layout
{
    /// <summary>Describes a layout.</summary>
    /// <param name="size">Bytes of the struct.</param>
    /// <param name="alignment">Its alignment.</param>
    /// <param name="fields">The fields with their offsets, in order of declaration.</param>
    /// <returns>For example <c>size 16 align 8: 0 First, 8 Second</c>.</returns>
    internal static string Describe(int size, int alignment, IEnumerable<(int Offset, string Name)> fields) =>
        $"size {size} align {alignment}: {string.Join(", ", fields.Select(field => $"{field.Offset} {field.Name}"))}";

    /// <summary>Describes a layout of the model.</summary>
    /// <param name="layout">The layout.</param>
    /// <returns>The same text.</returns>
    internal static string Describe(AbiStruct layout) =>
        Describe(layout.Size, layout.Alignment, layout.Fields.Select(field => (field.Offset, field.Name)));
}
