using System.Text.RegularExpressions;
using Pdk.Abi.Diff;

namespace Pdk.Tests.Mutations;

/// <summary>Directions, numbers, names and order of parameters.</summary>
internal static class ParameterMutants
{
    private static readonly (string Modifier, string Abi)[] s_directions = [("", ""), ("in ", "in "), ("ref ", "ref "), ("out ", "out ")];

    internal static IEnumerable<Mutant> All => [.. Directions(), .. Added(), .. Removed(), .. Renamed(), .. Exchanged()];

    // Each of the four parameters of each kind becomes the other three.
    private static IEnumerable<Mutant> Directions()
    {
        for (int kind = 0; kind < Zoo.Kinds.Length; kind++)
        {
            (string type, string token) = Zoo.Kinds[kind];
            Member member = Zoo.Ways[kind];
            foreach (((string name, _), (string modifier, string abi)) in member.Parameters.Zip(s_directions))
            {
                foreach ((string other, string otherAbi) in s_directions.Where(direction => direction.Modifier != modifier))
                {
                    yield return Mutant.Breaking(
                        $"{modifier}{type} becomes {other}{type}", member, $"{modifier}{type} {name}", $"{other}{type} {name}",
                        new Difference(AbiChangeKind.ParameterDirection, $"{member.Path}, {name}", abi + token, otherAbi + token));
                }
            }
        }
    }

    private static IEnumerable<Mutant> Added() => Zoo.Members.Select(member => Count(
        $"{member.Path} gets a parameter",
        member,
        member.ParameterList.Length == 0 ? "int more" : $"{member.ParameterList}, int more",
        [.. member.Parameters.Select(parameter => parameter.Type), "i32"]));

    private static IEnumerable<Mutant> Removed() => Zoo.Members.Where(member => member.Parameters.Length > 0).Select(member => Count(
        $"{member.Path} loses its last parameter",
        member,
        member.Parameters.Length == 1 ? "" : member.ParameterList[..member.ParameterList.LastIndexOf(", ", StringComparison.Ordinal)],
        member.Parameters[..^1].Select(parameter => parameter.Type)));

    private static Mutant Count(string name, Member member, string list, IEnumerable<string> types) => new(
        name,
        Zoo.Source(member, member.WithParameters(list)),
        Outcome.Breaking,
        new Difference(AbiChangeKind.ParameterCount, member.Path, member.Shown, member.Show(types)));

    // A name is no part of a call.
    private static IEnumerable<Mutant> Renamed() => Zoo.Members.SelectMany(member => member.Parameters.Select(parameter => new Mutant(
        $"{member.Path}: {parameter.Name} is renamed",
        Zoo.Source(member, member.WithParameters(Regex.Replace(member.ParameterList, $@"\b{parameter.Name}(?=,|$)", "renamed"))),
        Outcome.Harmless,
        new Difference(AbiChangeKind.ParameterName, $"{member.Path}, {parameter.Name}", parameter.Name, "renamed", $"{member.Path}, renamed"))));

    // Names that changed places were not renamed: each argument would arrive as another.
    private static IEnumerable<Mutant> Exchanged() =>
    [
        Exchange(Zoo.Members[31], "int b, int a", ("a", 1, 2), ("b", 2, 1)),
        Exchange(Zoo.Members[32], "double b, double a", ("a", 1, 2), ("b", 2, 1)),
        Exchange(Zoo.Find("Greet"), "string? title, string name", ("name", 1, 2), ("title", 2, 1)),
        Exchange(Zoo.Find("Sum"), "Span<long> sums, ReadOnlySpan<int> values", ("values", 1, 2), ("sums", 2, 1)),
        Exchange(Zoo.Find("Cheer"), "Rank rank, Mood mood", ("mood", 1, 2), ("rank", 2, 1)),
        Exchange(Zoo.Find("Store"), "Overlay overlay, Sized sized, Packed packed", ("packed", 2, 3), ("sized", 3, 2)),
        Exchange(Zoo.Find("Store"), "Sized sized, Packed packed, Overlay overlay", ("overlay", 1, 3), ("sized", 3, 1)),
        Exchange(Zoo.Find("Hold"), "Five five, Tag<Ghost> tag, Buffered buffered", ("buffered", 1, 3), ("five", 2, 1), ("tag", 3, 2)),
        Exchange(Zoo.Ways[0], "int plain, ref int changed, in int read, out int written", ("read", 2, 3), ("changed", 3, 2)),
        Exchange(Zoo.Ways[5], "string plain, in string read, out string written, ref string changed", ("changed", 3, 4), ("written", 4, 3)),
        Exchange(Zoo.Find("Last"), "long limit, int step", ("step", 1, 2), ("limit", 2, 1)),
    ];

    private static Mutant Exchange(Member member, string list, params (string Name, int Before, int After)[] moved) => new(
        $"{member.Path}({member.ParameterList}) becomes ({list})",
        Zoo.Source(member, member.WithParameters(list)),
        Outcome.Breaking,
        [.. moved.Select(parameter => new Difference(
            AbiChangeKind.ParameterOrder, $"{member.Path}, {parameter.Name}", $"parameter {parameter.Before}", $"parameter {parameter.After}"))]);
}
