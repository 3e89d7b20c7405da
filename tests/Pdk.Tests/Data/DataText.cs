using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pdk.Tests.Data;

/// <summary>Any value as text, all of it, so that two values can be compared whatever they are.</summary>
public static class DataText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        Uri uri => $"uri {uri.OriginalString}",
        Version version => $"version {version}",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{Of(key)}: {Of(map[key])}").Order(StringComparer.Ordinal))}}}",
        _ when IsDefault(value) => "null",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ when value.GetType() is { IsGenericType: true } type && type.GetMethod("ToArray") is { } toArray => Of(toArray.Invoke(value, null)),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => Of(tuple[index])))})",
        _ when value.GetType() is { Namespace: "System" } or { IsEnum: true } => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => $"{value.GetType().Name} {{{string.Join(", ", Members(value))}}}",
    };

    private static bool IsDefault(object value) =>
        value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == typeof(ImmutableArray<>) && (bool)value.GetType().GetProperty("IsDefault")!.GetValue(value)!;

    private static IEnumerable<string> Members(object value) =>
    [
        .. value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public).Select(field => $"{field.Name}: {Of(field.GetValue(value))}"),
        .. value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0).Select(property => $"{property.Name}: {Of(property.GetValue(value))}"),
    ];
}
