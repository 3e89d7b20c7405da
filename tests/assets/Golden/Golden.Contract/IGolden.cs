using System;
using Pdk;

namespace Golden;

/// <summary>Everything that crosses, in few members. It only grows, by <c>[Since(n)]</c>: libraries of every age implement it.</summary>
[PluginContract("golden")]
public partial interface IGolden : IDisposable
{
    /// <summary>Answers the sum of each argument times its place, from 1.</summary>
    double Mix(
        sbyte a, byte b, short c, ushort d, int e, uint f, long g, ulong h, float i, double j, nint k, nuint l, bool m, char n, Level o);

    /// <summary>The next value, which need have no name.</summary>
    Level Next(Level level);

    bool Not(bool flag);

    char Upper(char letter);

    /// <summary>Moves what it changes to what it writes, and what it reads to what it changes.</summary>
    void Numbers(in long read, ref long changed, out long written);

    /// <inheritdoc cref="Numbers"/>
    void Flags(in bool read, ref bool changed, out bool written);

    /// <inheritdoc cref="Numbers"/>
    void Levels(in Level read, ref Level changed, out Level written);

    /// <inheritdoc cref="Numbers"/>
    void Points(ref readonly Point read, ref Point changed, out Point written);

    /// <inheritdoc cref="Numbers"/>
    void Texts(in string? read, ref string? changed, out string? written);

    /// <inheritdoc cref="Numbers"/>
    void Arrays(in long[]? read, ref long[]? changed, out long[]? written);

    /// <summary>Adds one to each number in it.</summary>
    Shape Grow(Shape shape);

    /// <summary>Exchanges the two.</summary>
    Pair<Level, Point> Turn(Pair<Point, Level> pair);

    double Sum(ReadOnlySpan<double> values);

    /// <summary>Copies from the end to the start.</summary>
    void Reverse(ReadOnlySpan<Point> source, Span<Point> target);

    string? Echo(string? text);

    byte[]? Copy(byte[]? bytes);

    int Add(int a, int b);

    [Export("add_texts")]
    string Add(string a, string b);

    /// <summary>Throws.</summary>
    /// <param name="how">1 to 3: which exception.</param>
    void Fail(int how);

    [Since(2)]
    string Describe(string name) => $"default {Echo(name)}";
}
