using Pdk.Abi.Diff;

namespace Pdk.Tests.Mutations;

/// <summary>A difference that a comparison must find, seen from a host that has the contract as it was.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Before">What the contract had; null for nothing.</param>
/// <param name="After">What the changed contract has; null for nothing.</param>
/// <param name="PathAfter">Where it is for a host that has the changed contract, if that calls the place otherwise.</param>
internal sealed record Difference(AbiChangeKind Kind, string Path, string? Before, string? After, string? PathAfter = null)
{
    internal static Difference Type(string path, string before, string after) => new(AbiChangeKind.Type, path, before, after);

    internal static Difference Size(string path, int before, int after) =>
        new(AbiChangeKind.StructSize, path, $"{before} bytes", $"{after} bytes");

    internal static Difference Alignment(string path, int before, int after) =>
        new(AbiChangeKind.StructAlignment, path, $"alignment {before}", $"alignment {after}");

    internal static Difference Offset(string path, int before, int after) =>
        new(AbiChangeKind.FieldOffset, path, $"offset {before}", $"offset {after}");

    /// <param name="type">The path of the struct.</param>
    /// <param name="before">The field's old name.</param>
    /// <param name="after">Its new one.</param>
    /// <param name="rest">Its type and offset.</param>
    internal static Difference FieldName(string type, string before, string after, string rest) =>
        new(AbiChangeKind.FieldName, $"{type}.{before}", $"{before} {rest}", $"{after} {rest}", $"{type}.{after}");

    internal static Difference FieldGone(string path, string field) => new(AbiChangeKind.FieldRemoved, path, field, null);

    internal static Difference FieldNew(string path, string field) => new(AbiChangeKind.FieldAdded, path, null, field);

    internal static Difference ValueChanged(string path, string before, string after) =>
        new(AbiChangeKind.EnumValueChanged, path, before, after);

    internal static Difference ValueNew(string path, string value) => new(AbiChangeKind.EnumValueAdded, path, null, value);

    internal static Difference ValueGone(string path, string value) => new(AbiChangeKind.EnumValueMissing, path, value, null);

    /// <summary>The same, seen from a host that has the changed contract.</summary>
    internal Difference Reversed(Outcome outcome) => new(
        Kind switch
        {
            AbiChangeKind.FieldAdded => AbiChangeKind.FieldRemoved,
            AbiChangeKind.FieldRemoved => AbiChangeKind.FieldAdded,
            AbiChangeKind.EnumValueAdded => AbiChangeKind.EnumValueMissing,
            AbiChangeKind.EnumValueMissing => AbiChangeKind.EnumValueAdded,
            AbiChangeKind.SlotAdded => outcome == Outcome.Growth ? AbiChangeKind.SlotMissing : AbiChangeKind.SlotRemoved,
            AbiChangeKind.SlotMissing or AbiChangeKind.SlotRemoved => AbiChangeKind.SlotAdded,
            _ => Kind,
        },
        PathAfter ?? Path,
        After,
        Before,
        Path);

    /// <summary>What this difference alone means, by docs/evolution.md.</summary>
    internal AbiVerdict Verdict(Outcome outcome) => Kind switch
    {
        AbiChangeKind.ParameterName or AbiChangeKind.SlotSince => AbiVerdict.Identical,
        AbiChangeKind.EnumValueAdded => AbiVerdict.OldHost,
        AbiChangeKind.EnumValueMissing => AbiVerdict.OldPlugin,
        AbiChangeKind.SlotAdded when outcome != Outcome.Breaking => AbiVerdict.OldHost,
        AbiChangeKind.SlotMissing when outcome != Outcome.Breaking => AbiVerdict.OldPlugin,
        _ => AbiVerdict.Breaking,
    };

    /// <summary>The difference as a refusal words it.</summary>
    internal string Sentence() =>
        Before is null ? $"{Path}: only the plugin has {After}"
        : After is null ? $"{Path}: only the host has {Before}"
        : $"{Path}: host {Before}, plugin {After}";
}
