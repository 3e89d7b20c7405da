using System;
using Pdk;

namespace Golden;

/// <summary>The library that is kept. It leaves the default body as it is.</summary>
[Plugin("golden.plugin", "1.0.0")]
public sealed partial class GoldenPlugin : IGolden
{
    public double Mix(
        sbyte a, byte b, short c, ushort d, int e, uint f, long g, ulong h, float i, double j, nint k, nuint l, bool m, char n, Level o) =>
        a + (2.0 * b) + (3.0 * c) + (4.0 * d) + (5.0 * e) + (6.0 * f) + (7.0 * g) + (8.0 * h) + (9.0 * i) + (10.0 * j)
        + (11.0 * k) + (12.0 * l) + (m ? 13.0 : 0.0) + (14.0 * n) + (15.0 * (short)o);

    public Level Next(Level level) => level + 1;

    public bool Not(bool flag) => !flag;

    public char Upper(char letter) => (char)(letter - 'a' + 'A');

    public void Numbers(in long read, ref long changed, out long written) => Move(read, ref changed, out written);

    public void Flags(in bool read, ref bool changed, out bool written) => Move(read, ref changed, out written);

    public void Levels(in Level read, ref Level changed, out Level written) => Move(read, ref changed, out written);

    public void Points(ref readonly Point read, ref Point changed, out Point written) => Move(read, ref changed, out written);

    public void Texts(in string? read, ref string? changed, out string? written) => Move(read, ref changed, out written);

    public void Arrays(in long[]? read, ref long[]? changed, out long[]? written) => Move(read, ref changed, out written);

    public unsafe Shape Grow(Shape shape)
    {
        shape.Flag = !shape.Flag;
        shape.Letter++;
        shape.Address++;
        shape.Level++;
        shape.Packed = new Packed((byte)(shape.Packed.A + 1), shape.Packed.B + 1, (short)(shape.Packed.C + 1));
        shape.Overlay.Whole++;
        shape.Overlay.Upper++;
        for (int index = 0; index < 5; index++)
        {
            shape.Five[index]++;
        }

        for (int index = 0; index < 3; index++)
        {
            shape.Bytes[index]++;
        }

        (byte first, Point second) = shape.Pair;
        shape.Pair = new Pair<byte, Point>((byte)(first + 1), new Point(second.X + 1, second.Y + 1));
        return shape;
    }

    public Pair<Level, Point> Turn(Pair<Point, Level> pair) => new(pair.Second, pair.First);

    public double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }

    public void Reverse(ReadOnlySpan<Point> source, Span<Point> target)
    {
        for (int index = 0; index < source.Length; index++)
        {
            target[index] = source[source.Length - 1 - index];
        }
    }

    public string? Echo(string? text) => text;

    public byte[]? Copy(byte[]? bytes) => bytes;

    public int Add(int a, int b) => a + b;

    public string Add(string a, string b) => a + b;

    public void Fail(int how) => throw (how switch
    {
        1 => new ArgumentOutOfRangeException(nameof(how), "One."),
        2 => new GoldenException("Two.", new TimeoutException("Inner.")),
        _ => new FormatException("Three."),
    });

    public void Dispose()
    {
    }

    private static void Move<T>(T read, ref T changed, out T written)
    {
        written = changed;
        changed = read;
    }
}
