using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pdk.Tests.Data;

/// <summary>Any value as text, all of it, so that two values can be compared whatever they are.</summary>
public static class DataText
{
    private static readonly ConcurrentDictionary<Type, (string Name, Func<object, object?> Get)[]> s_members = new();

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
        _ when value.GetType() is { IsGenericType: true, Namespace: "System" } type && type.GetMethod("ToArray") is { } toArray => Of(toArray.Invoke(value, null)),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => Of(tuple[index])))})",
        _ when value.GetType() is { Namespace: "System" } or { IsEnum: true } => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => $"{value.GetType().Name} {{{string.Join(", ", Members(value))}}}",
    };

    private static bool IsDefault(object value) =>
        value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == typeof(ImmutableArray<>) && (bool)value.GetType().GetProperty("IsDefault")!.GetValue(value)!;

    private static IEnumerable<string> Members(object value) =>
        s_members.GetOrAdd(value.GetType(), Read).Select(member => $"{member.Name}: {Of(member.Get(value))}");

    // Found once for each type, since the tests of random graphs ask for millions.
    private static (string Name, Func<object, object?> Get)[] Read(Type type) =>
    [
        .. type.GetFields(BindingFlags.Instance | BindingFlags.Public).Select(field => (field.Name, (Func<object, object?>)field.GetValue)),
        .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => (property.Name, (Func<object, object?>)property.GetValue)),
    ];
}
