using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Pdk.TestKit;

/// <summary>Walks what a model holds, to see that nothing in it keeps a compilation alive.</summary>
public static class ModelGraph
{
    private static readonly Type[] s_forbidden =
    [
        typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference),
        typeof(Location), typeof(SemanticModel), typeof(AttributeData), typeof(Diagnostic),
    ];

    /// <summary>Fails if a symbol, a compilation, or anything of syntax can be reached.</summary>
    /// <param name="model">Where to start.</param>
    public static void ExpectNoCompilation(object model) =>
        Walk(model, model.GetType().Name, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or Type || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
        {
            return;
        }

        if (Array.Find(s_forbidden, type => type.IsInstanceOfType(value)) is { } forbidden)
        {
            throw new ExpectationException($"{path} holds a {forbidden.Name}, {value.GetType()}.");
        }

        if (value is IEnumerable items)
        {
            int index = 0;
            foreach (object? item in items)
            {
                Walk(item, $"{path}[{index++}]", seen);
            }
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer)
                {
                    Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
                }
            }
        }
    }
}
