using Pdk.Tests.Matrix.Kinds;

namespace Pdk.Tests.Matrix;

/// <summary>Every kind that docs/types.md has, in groups that are compiled apart.</summary>
internal static class MatrixTable
{
    /// <summary>The kinds of each group.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<TypeCase>> Groups { get; } = new Dictionary<string, IReadOnlyList<TypeCase>>
    {
        ["values"] = [.. ValueCases.All],
        ["values of .NET"] = [.. FrameworkCases.All],
        ["texts"] = [.. TextCases.All],
        ["data"] = [.. DataCases.All],
        ["collections"] = [.. CollectionCases.All],
        ["objects"] = [.. ObjectCases.All],
    };

    /// <summary>Every kind.</summary>
    internal static IEnumerable<TypeCase> All => Groups.Values.SelectMany(kinds => kinds);
}
