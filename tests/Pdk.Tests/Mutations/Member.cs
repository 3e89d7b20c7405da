using Pdk.Abi.Diff;

namespace Pdk.Tests.Mutations;

/// <summary>A member of the contract.</summary>
/// <param name="Source">The member in C#.</param>
/// <param name="Abi">What must stand in the ABI text: <c>Min(a i32, b i32) -> i32</c>.</param>
internal sealed record Member(string Source, string Abi)
{
    internal string Name => Abi[..Abi.IndexOf('(', StringComparison.Ordinal)];

    internal string Result => Abi[(Abi.IndexOf(" -> ", StringComparison.Ordinal) + 4)..].Split(' ')[0];

    /// <summary>The parameters' names, and how each crosses: <c>ref i32</c>.</summary>
    internal (string Name, string Type)[] Parameters =>
    [
        .. Abi[(Name.Length + 1)..Abi.IndexOf(')', StringComparison.Ordinal)]
            .Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => (parameter.Split(' ')[0], parameter[(parameter.IndexOf(' ', StringComparison.Ordinal) + 1)..])),
    ];

    /// <summary>The member as a refusal shows it: without the parameters' names.</summary>
    internal string Shown => Show(Parameters.Select(parameter => parameter.Type));

    /// <summary>Where the member is.</summary>
    internal string Path => At(Zoo.Members.IndexOf(this));

    internal string At(int slot) => $"slot {slot} {Name}";

    /// <summary>The member with other parameters.</summary>
    internal string Show(IEnumerable<string> parameters) => $"{Name}({string.Join(", ", parameters)}){Abi[(Abi.IndexOf(')', StringComparison.Ordinal) + 1)..]}";

    /// <summary>What a comparison finds in a slot where this member was and another one is.</summary>
    internal IEnumerable<Difference> ReplacedBy(Member other, int slot)
    {
        if (Name != other.Name)
        {
            return [new Difference(AbiChangeKind.SlotName, At(slot), Shown, other.Shown, other.At(slot))];
        }

        // An overload.
        List<Difference> differences = [];
        if (Parameters.Length != other.Parameters.Length)
        {
            differences.Add(new Difference(AbiChangeKind.ParameterCount, At(slot), Shown, other.Shown));
        }
        else
        {
            differences.AddRange(Parameters.Zip(other.Parameters, (before, after) => Difference.Type($"{At(slot)}, {before.Name}", before.Type, after.Type)));
        }

        if (Result != other.Result)
        {
            differences.Add(Difference.Type($"{At(slot)}, result", Result, other.Result));
        }

        return differences;
    }

    /// <summary>The parameters in C#.</summary>
    internal string ParameterList => Source[ListStart..Source.IndexOf(')', ListStart)];

    private int ListStart => Source.IndexOf($"{Name}(", StringComparison.Ordinal) + Name.Length + 1;

    /// <summary>The member in C# with other parameters.</summary>
    internal string WithParameters(string list) => Source[..ListStart] + list + Source[Source.IndexOf(')', ListStart)..];

    /// <summary>Replaces what must occur once.</summary>
    internal static string Replace(string text, string old, string @new)
    {
        int start = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(
            start >= 0 && text.IndexOf(old, start + 1, StringComparison.Ordinal) < 0, $"'{old}' does not occur exactly once in\n{text}");
        return text[..start] + @new + text[(start + old.Length)..];
    }
}
