using System;
using System.Globalization;
using System.Linq;
using Golden;
using Pdk;
using Pdk.Hosting;

// Calls every member of a golden library, and prints what came of it.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
PluginLibrary library;
try
{
    library = PluginLibrary.Load(args[0]);
}
catch (PluginLoadException exception)
{
    Console.WriteLine(exception.Reason);
    return;
}

Console.WriteLine($"{library.Plugins.Single()}: {library.Plugins.Single().Contracts.Single()}");
IGolden golden = library.Create<IGolden>();
Console.WriteLine($"Mix: {golden.Mix(-1, 2, -3, 4, -5, 6, -7, 8, -0.5f, 0.25, -11, 12, true, 'n', Level.High)}");
Console.WriteLine($"Next: {golden.Next(Level.Low)} {golden.Next(Level.High)}");
Console.WriteLine($"Not: {golden.Not(true)} {golden.Not(false)}");
Console.WriteLine($"Upper: {golden.Upper('q')}");

long number = 2;
golden.Numbers(1, ref number, out long oldNumber);
bool flag = false;
golden.Flags(true, ref flag, out bool oldFlag);
Level level = Level.Middle;
golden.Levels(Level.High, ref level, out Level oldLevel);
Point here = new(1, 2);
Point point = new(3, 4);
golden.Points(in here, ref point, out Point oldPoint);
string? text = "";
golden.Texts("read", ref text, out string? oldText);
long[]? array = [long.MinValue];
golden.Arrays(null, ref array, out long[]? oldArray);
Console.WriteLine($"Moved: {number} {oldNumber}, {flag} {oldFlag}, {level} {oldLevel}, {point} {oldPoint}, '{text}' '{oldText}', {Show(array)} {Show(oldArray)}");

Shape shape = golden.Grow(new Shape
{
    Letter = 'a',
    Address = -1,
    Level = (Level)41,
    Packed = new Packed(1, 2, 3),
    Overlay = new Overlay { Whole = 1 },
    Pair = new Pair<byte, Point>(9, new Point(0.5, -0.5)),
});
unsafe
{
    Console.WriteLine($"Grow: {shape.Flag} {shape.Letter} {shape.Address} {shape.Level} {shape.Packed} {shape.Overlay.Whole:x} {shape.Five[4]} {shape.Bytes[2]} {shape.Pair}");
}

Console.WriteLine($"Turn: {golden.Turn(new Pair<Point, Level>(new Point(1, 2), Level.Low))}");
Console.WriteLine($"Sum: {golden.Sum([1, 2, 0.5])} {golden.Sum([])}");
Point[] target = new Point[2];
golden.Reverse([new Point(1, 2), new Point(3, 4)], target);
Console.WriteLine($"Reverse: {target[0]} {target[1]}");
Console.WriteLine($"Echo: {golden.Echo("ünï \0 \U0001F600")!.Length} {golden.Echo(new string('x', 5000))!.Length} '{golden.Echo("")}' {golden.Echo(null) is null}");
Console.WriteLine($"Copy: {Show(golden.Copy([1, 2, 3]))} {Show(golden.Copy([]))} {Show(golden.Copy(null))} {golden.Copy(new byte[5000])!.Length}");
Console.WriteLine($"Add: {golden.Add(40, 2)} {golden.Add("for", "ty")}");
for (int how = 1; how <= 3; how++)
{
    try
    {
        golden.Fail(how);
    }
    catch (Exception exception)
    {
        string type = exception is PluginException remote ? remote.TypeName : exception.GetType().Name;
        Console.WriteLine($"Fail: {type} '{exception.Message}' {(exception as ArgumentException)?.ParamName}{exception.InnerException?.Message}");
    }
}

Console.WriteLine($"Describe: {golden.Describe("me")}, supported {library.Supports<IGolden>("Describe")}");
Rich.Run(golden);
golden.Dispose();
try
{
    golden.Add(1, 2);
}
catch (ObjectDisposedException)
{
    Console.WriteLine("Disposed");
}

library.Dispose();
Console.WriteLine($"{library.UnreleasedObjects} left");

static string Show<T>(T[]? items) => items is null ? "null" : $"[{string.Join(", ", items)}]";
