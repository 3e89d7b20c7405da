using System.Runtime.CompilerServices;

namespace EndToEnd.Host;

/// <summary>Compares and complains.</summary>
internal static class Check
{
    internal static void Equal<T>(T expected, T actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new CheckFailedException($"{what} is {Show(actual)} and not {Show(expected)}.");
        }
    }

    internal static void SameItems<T>(T[]? expected, T[]? actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        Equal(expected is null, actual is null, $"{what} is null");
        Equal(true, expected.AsSpan().SequenceEqual(actual), $"{what} has the same items");
    }

    internal static void True(bool condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        Equal(true, condition, what);

    internal static void Contains(string part, string? text) =>
        Equal(true, text?.Contains(part, StringComparison.Ordinal) == true, $"'{text}' contains '{part}'");

    /// <summary>Expects a text to hold parts, one after the other.</summary>
    internal static void InOrder(string? text, params string[] parts)
    {
        int end = 0;
        foreach (string part in parts)
        {
            int start = text?.IndexOf(part, end, StringComparison.Ordinal) ?? -1;
            True(start >= 0, $"'{text}' contains '{part}' after {end}");
            end = start + part.Length;
        }
    }

    /// <summary>Expects an exception of exactly this type.</summary>
    internal static TException Throws<TException>(Action action, [CallerArgumentExpression(nameof(action))] string what = "")
        where TException : Exception
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception.GetType() == typeof(TException))
        {
            return (TException)exception;
        }

        throw new CheckFailedException($"{what} threw nothing.");
    }

    private static string Show<T>(T value) => value is string { Length: > 100 } text ? $"{text[..100]}… ({text.Length} characters)" : $"'{value}'";
}
