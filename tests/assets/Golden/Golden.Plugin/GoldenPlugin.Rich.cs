using System;
using System.Collections.Generic;
using System.Linq;

namespace Golden;

/// <summary>What the third version of the contract added.</summary>
public sealed partial class GoldenPlugin
{
    private readonly double[] _numbers = new double[2];

    public event Action<int>? Rang;

    public IGoldenLog? Log { get; set; }

    public double this[int index]
    {
        get => _numbers[index];
        set => _numbers[index] = value;
    }

    public void Ring(int number) => Rang?.Invoke(number);

    public Moment Later(Moment moment) => moment with
    {
        At = moment.At.AddMinutes(1),
        Price = moment.Price + 1,
        Part = moment.Part + (Half)1,
        Sum = moment.Sum + 1,
        Day = moment.Day?.AddDays(1),
        Place = ((byte)(moment.Place.Row + 1), (char)(moment.Place.Letter + 1)),
    };

    public (int Number, string? Text) Turn((string? Text, int Number) pair) => (pair.Number, pair.Text);

    public Version Update(Uri link, Version version, out string text)
    {
        text = link.Host;
        return new Version(version.Major, version.Minor, version.Build + 1);
    }

    public string Tell(Person? person) => person is null
        ? "nobody"
        : $"{person.Name} {(short)person.Level} {person.Home?.Street}:{person.Home?.Number ?? 0}"
          + $" {string.Join('+', person.Tags ?? [])} {person.Counts?.Values.Sum() ?? 0} [{string.Join(' ', (person.Children ?? []).Select(Tell))}]"
          + $" {Tell(person.Pet)} {person.Badge?.Text}:{person.Badge?.Number ?? 0} {person.Numbers?.Sum() ?? 0} {(int)(person.Score * 10)}";

    public Person? Make(string? name) => name is null ? null : new Person(
        name,
        Level.High,
        new Moment(DateTime.UnixEpoch, Guid.Empty, 1.50m, (Half)0.5, -1, new DateOnly(2026, 1, 2), (3, 'p')),
        new Address("street", 7),
        ["a", "ü"],
        new Dictionary<string, int> { ["one"] = 1, ["two"] = 2 },
        [new Person("child", Pet: new Cat(9))],
        new Dog("dog", 3),
        ("badge", 4),
        [5, 6],
        Log,
        1.5);

    public List<string> Names(IReadOnlyList<Person> people) => [.. people.Select(person => person.Name)];

    public Dictionary<string, int> Lengths(string[] words) => words.ToDictionary(word => word, word => word.Length);

    public Pet Feed(Pet pet) => pet switch
    {
        Dog dog => dog with { Bones = dog.Bones + 1 },
        Cat cat => cat with { Lives = cat.Lives - 1 },
        _ => pet,
    };

    public string Apply(Func<int, string> function, int value) => function(value);

    public Func<int, int> Adder(int number) => value => value + number;

    public IGoldenChild Child(string name) => new GoldenChild(this, name);

    public string Identify(IGoldenNamed named, out bool isMine)
    {
        isMine = named is GoldenChild child && ReferenceEquals(child.Parent, this);
        return named.Name;
    }

    public IGoldenSource<Point> Walk() => new GoldenSource<Point>([new Point(1, 2), new Point(3, 4), new Point(5, 6)]);

    public IGoldenSource<Person> People() => new GoldenSource<Person>([new Person("only")]);

    public IGoldenWide Wide() => new GoldenWide();

    private static string Tell(Pet? pet) => pet switch
    {
        Dog dog => $"dog {dog.Name} {dog.Bones}",
        Cat cat => $"cat {cat.Lives}",
        _ => "-",
    };
}
