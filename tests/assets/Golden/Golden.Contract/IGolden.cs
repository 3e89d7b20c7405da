using System;
using System.Collections.Generic;
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

    /// <summary>What the number at each of two indices is.</summary>
    [Since(3)]
    double this[int index] { get; set; }

    /// <summary>Where children write.</summary>
    [Since(3)]
    IGoldenLog? Log { get; set; }

    [Since(3)]
    event Action<int>? Rang;

    /// <summary>Raises <see cref="Rang"/>.</summary>
    [Since(3)]
    void Ring(int number);

    /// <summary>A minute later, and with each other value one more.</summary>
    [Since(3)]
    Moment Later(Moment moment);

    /// <summary>Exchanges the two.</summary>
    [Since(3)]
    (int Number, string? Text) Turn((string? Text, int Number) pair);

    /// <summary>The host of a link, as text, and the next build.</summary>
    [Since(3)]
    Version Update(Uri link, Version version, out string text);

    /// <summary>All that is known.</summary>
    [Since(3)]
    string Tell(Person? person);

    /// <summary>Somebody with a value for each member, also with the log of this object.</summary>
    [Since(3)]
    Person? Make(string? name);

    [Since(3)]
    List<string> Names(IReadOnlyList<Person> people);

    [Since(3)]
    Dictionary<string, int> Lengths(string[] words);

    /// <summary>A dog with one bone more, a cat with one life less.</summary>
    [Since(3)]
    Pet Feed(Pet pet);

    [Since(3)]
    string Apply(Func<int, string> function, int value);

    [Since(3)]
    Func<int, int> Adder(int number);

    [Since(3)]
    IGoldenChild Child(string name);

    /// <summary>Its name, and whether it is a child of this object.</summary>
    [Since(3)]
    string Identify(IGoldenNamed named, out bool isMine);

    /// <summary>Three points.</summary>
    [Since(3)]
    IGoldenSource<Point> Walk();

    /// <summary>One person.</summary>
    [Since(3)]
    IGoldenSource<Person> People();

    [Since(3)]
    IGoldenWide Wide();
}
