using Pdk.Abi.Diff;
using static Pdk.Tests.Mutations.Difference;

namespace Pdk.Tests.Mutations;

/// <summary>Enums: the integer, the values, the names.</summary>
internal static class EnumMutants
{
    private const string L = "slot 17 Ways3, plain -> Zoo.Level";
    private const string M = "slot 22 Paint, moods -> Zoo.Mood";
    private const string R = "slot 25 Cheer, rank -> Zoo.Rank";
    private const string A = "slot 26 Feed, animal -> Zoo.Animal";
    private const string D = A + ".Diet -> Zoo.Diet";

    internal static IEnumerable<Mutant> All => [.. Underlying(), .. Values, .. Names];

    private static IEnumerable<Mutant> Underlying() =>
    [
        .. Zoo.Primitives[..8].Where(type => type.Type != "byte").Select(type => Mutant.Breaking(
            $"an enum of byte becomes one of {type.Type}", "Level : byte", $"Level : {type.Type}", Integer(L, "u8", type.Token))),
        .. new[] { ("sbyte", "i8"), ("short", "i16"), ("long", "i64") }.Select(type => Mutant.Breaking(
            $"an enum of int becomes one of {type.Item1}", "Mood : int", $"Mood : {type.Item1}", Integer(M, "i32", type.Item2))),
        Mutant.Breaking("an enum in a struct becomes unsigned", "Diet : short", "Diet : ushort", Integer(D, "i16", "u16")),
        Mutant.Breaking(
            "an enum in a struct becomes narrower", "Diet : short", "Diet : byte",
            Integer(D, "i16", "u8"), Offset($"{A}.Alive", 18, 17), Offset($"{A}.Letter", 20, 18)),
        Mutant.Breaking(
            "an enum in a struct becomes wider", "Diet : short", "Diet : int",
            Integer(D, "i16", "i32"), Offset($"{A}.Alive", 18, 20), Offset($"{A}.Letter", 20, 22)),
    ];

    private static IEnumerable<Mutant> Values =>
    [
        Mutant.Breaking("the last value changes", "High }", "High = 9 }", ValueChanged($"{L}.High", "6", "9")),
        Mutant.Breaking("a value changes, and the one that counts on from it", "Middle = 5", "Middle = 4", ValueChanged($"{L}.Middle", "5", "4"), ValueChanged($"{L}.High", "6", "5")),
        Mutant.Breaking("a value loses its number", "Middle = 5", "Middle", ValueChanged($"{L}.Middle", "5", "1"), ValueChanged($"{L}.High", "6", "2")),
        Mutant.Breaking("a negative value changes", "Wild = -1", "Wild = -2", ValueChanged($"{M}.Wild", "-1", "-2")),
        Mutant.Breaking("a large value changes", "Top = ulong.MaxValue", "Top = ulong.MaxValue - 1", ValueChanged($"{R}.Top", "18446744073709551615", "18446744073709551614")),
        Mutant.Breaking("two values are exchanged", "Calm = 0, Glad = 1", "Calm = 1, Glad = 0", ValueChanged($"{M}.Calm", "0", "1"), ValueChanged($"{M}.Glad", "1", "0")),
        Mutant.Breaking(
            "values that count on are exchanged", "Leaf, Meat }\npublic enum Form", "Meat, Leaf }\npublic enum Form", ValueChanged($"{D}.Leaf", "0", "1"), ValueChanged($"{D}.Meat", "1", "0")),
        Mutant.Breaking(
            "a value is inserted before one that counts on", "Middle = 5, High", "Middle = 5, Upper, High", ValueChanged($"{L}.High", "6", "7"), ValueNew($"{L}.Upper", "6")),
        Mutant.Breaking(
            "a value before one that counts on is removed", "Leaf, Meat }\npublic enum Form", "Meat }\npublic enum Form", ValueGone($"{D}.Leaf", "0"), ValueChanged($"{D}.Meat", "1", "0")),
        Mutant.Edit("a value is added at the end", Outcome.Growth, "High }", "High, Top }", ValueNew($"{L}.Top", "7")),
        Mutant.Edit("two values are added", Outcome.Growth, "High }", "High, Top = 100, Over = 200 }", ValueNew($"{L}.Top", "100"), ValueNew($"{L}.Over", "200")),
        Mutant.Edit("a value is added between numbered ones", Outcome.Growth, "Low, Middle", "Low, Lower, Middle", ValueNew($"{L}.Lower", "1")),
        Mutant.Edit("a negative value is added", Outcome.Growth, "Wild = -1", "Wild = -1, Mad = -2", ValueNew($"{M}.Mad", "-2")),
        Mutant.Edit("a value is added to an enum in a struct", Outcome.Growth, "Leaf, Meat }\npublic enum Form", "Leaf, Meat, All }\npublic enum Form", ValueNew($"{D}.All", "2")),
        Mutant.Edit("a second name for a value is added", Outcome.Growth, "High }", "High, Tall = High }", ValueNew($"{L}.Tall", "6")),
        Mutant.Edit("the last value is removed", Outcome.Shrinkage, ", High }", " }", ValueGone($"{L}.High", "6")),
        Mutant.Edit("a numbered value between others is removed", Outcome.Shrinkage, "Glad = 1, ", "", ValueGone($"{M}.Glad", "1")),
        Mutant.Edit("all values of an enum in a struct but one are removed", Outcome.Shrinkage, "Leaf, Meat }\npublic enum Form", "Leaf }\npublic enum Form", ValueGone($"{D}.Meat", "1")),
        Mutant.Edit("numbered values stand in another order", Outcome.Harmless, "Calm = 0, Glad = 1, Wild = -1", "Wild = -1, Calm = 0, Glad = 1"),
        Mutant.Edit("a value says its number", Outcome.Unseen, "Low, Middle", "Low = 0, Middle"),
        Mutant.Edit("an enum of flags", Outcome.Unseen, "public enum Level", "[Flags] public enum Level"),
    ];

    // One number with two names means two things, as a field with two names does.
    private static IEnumerable<Mutant> Names =>
    [
        Mutant.Breaking("the last value is renamed", "High }", "Tall }", Name(L, "High", "Tall", "6")),
        Mutant.Breaking("the first value is renamed", "Low, Middle", "Least, Middle", Name(L, "Low", "Least", "0")),
        Mutant.Breaking("a negative value is renamed", "Wild = -1", "Mad = -1", Name(M, "Wild", "Mad", "-1")),
        Mutant.Breaking("a value of an enum in a struct is renamed", "Leaf, Meat }\npublic enum Form", "Leaf, Fish }\npublic enum Form", Name(D, "Meat", "Fish", "1")),
        new("an enum is renamed", Zoo.Original.Replace("Rank", "Grade", StringComparison.Ordinal), Outcome.Breaking, Type("slot 25 Cheer, rank", "Zoo.Rank", "Zoo.Grade")),
    ];

    private static Difference Integer(string path, string before, string after) => new(AbiChangeKind.EnumUnderlying, path, before, after);

    private static Difference Name(string path, string before, string after, string number) =>
        new(AbiChangeKind.EnumValueName, $"{path}.{before}", $"{before} = {number}", $"{after} = {number}", $"{path}.{after}");
}
