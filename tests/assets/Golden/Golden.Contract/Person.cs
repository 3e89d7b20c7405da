using System;
using System.Collections.Generic;
using Pdk;

namespace Golden;

/// <summary>Data with a member of each kind.</summary>
[PluginData]
public sealed record Person(
    string Name,
    Level Level = Level.Middle,
    Moment? Born = null,
    Address? Home = null,
    IReadOnlyList<string>? Tags = null,
    Dictionary<string, int>? Counts = null,
    List<Person>? Children = null,
    Pet? Pet = null,
    (string Text, int Number)? Badge = null,
    long[]? Numbers = null,
    IGoldenLog? Log = null,
    [property: Since(2)] double Score = 0.5);
