using System;
using System.Collections.Generic;
using System.Linq;
using Golden;

/// <summary>Calls what the third version of the contract added.</summary>
internal static class Rich
{
    internal static void Run(IGolden golden)
    {
        Values(golden);
        Data(golden);
        Delegates(golden);
        Objects(golden);
        Closures(golden);
    }

    private static void Values(IGolden golden)
    {
        golden[0] = 1.5;
        golden[1] = -2;
        Console.WriteLine($"Item: {golden[0]} {golden[1]}");
        Moment moment = golden.Later(new Moment(
            new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), -1.50m, (Half)0.5, -1, new DateOnly(2024, 2, 28), (1, 'a')));
        Console.WriteLine($"Later: {moment.At:O} {moment.Id} {moment.Price} {moment.Part} {moment.Sum} {moment.Day:O} {moment.Place}");
        Console.WriteLine($"Turn: {golden.Turn(("text", 1))} {golden.Turn((null, 2))}");
        Version version = golden.Update(new Uri("https://example.org/path?query"), new Version(1, 2, 3), out string text);
        Console.WriteLine($"Update: {version} {text}");
    }

    private static void Data(IGolden golden)
    {
        GoldenLog log = new();
        golden.Log = log;
        Person person = golden.Make("made")!;
        Console.WriteLine($"Make: {golden.Make(null) is null} {person.Name} {person.Level} {person.Home} {string.Join('+', person.Tags!)} "
            + $"{string.Join('+', person.Counts!.OrderBy(pair => pair.Key, StringComparer.Ordinal))} {person.Children!.Single().Pet} {person.Pet} {person.Badge} "
            + $"[{string.Join(", ", person.Numbers!)}] {ReferenceEquals(log, person.Log)} {person.Score} {person.Born!.Value.Price} {person.Born.Value.Day:O}");
        Console.WriteLine($"Tell: {golden.Tell(person)} | {golden.Tell(new Person("bare"))} | {golden.Tell(null)}");
        Console.WriteLine($"Names: {string.Join('+', golden.Names([person, new Person("other"), person]))}");
        Console.WriteLine($"Lengths: {string.Join('+', golden.Lengths(["a", "bb", ""]).OrderBy(pair => pair.Key, StringComparer.Ordinal))}");
        Console.WriteLine($"Feed: {golden.Feed(new Dog("rex", 1))} {golden.Feed(new Cat(9))}");
        golden.Log = null;
        Console.WriteLine($"Log: {golden.Log is null}");
    }

    private static void Delegates(IGolden golden)
    {
        Console.WriteLine($"Apply: {golden.Apply(value => $"<{value}>", 42)} {golden.Adder(40)(2)}");
        List<int> rung = [];
        golden.Rang += rung.Add;
        golden.Ring(1);
        golden.Rang -= rung.Add;
        golden.Ring(2);
        Console.WriteLine($"Rang: {string.Join('+', rung)}");
        try
        {
            golden.Apply(_ => throw new TimeoutException("late"), 1);
        }
        catch (TimeoutException exception)
        {
            Console.WriteLine($"Apply: {exception.Message}");
        }
    }

    private static void Objects(IGolden golden)
    {
        GoldenLog log = new();
        golden.Log = log;
        IGoldenChild child = golden.Child("child");
        child.Say("hello");
        string name = golden.Identify(child, out bool isMine);
        string other = golden.Identify(new GoldenFriend(), out bool isItsOwn);
        Console.WriteLine($"Child: {child.Name} {ReferenceEquals(golden, child.Parent)} {ReferenceEquals(log, golden.Log)} {name} {isMine} {other} {isItsOwn} {(object)child is IGoldenLog}");
        child.Dispose();
        Console.WriteLine($"Log: {log}");
        golden.Log = null;
    }

    private static void Closures(IGolden golden)
    {
        IGoldenSource<Point> points = golden.Walk();
        double sum = 0;
        while (points.TryNext(out Point point))
        {
            sum += point.X * point.Y;
        }

        IGoldenSource<Person> people = golden.People();
        people.TryNext(out Person? person);
        Console.WriteLine($"Sources: {sum} {person!.Name} {people.TryNext(out person)} {person is null}");
        Console.WriteLine($"Wide: {golden.Wide().Echo("\uD800 ü")!.Length} {golden.Wide().Echo(null) is null}");
    }
}
