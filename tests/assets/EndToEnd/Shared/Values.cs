using System.Globalization;

namespace EndToEnd;

/// <summary>Gives back what it is given.</summary>
public abstract class Values : Throwing, IValues
{
    private readonly Dictionary<(int Index, string Name), string?> _texts = [];

    public abstract string PluginId();

    public sbyte Int8(sbyte value) => value;

    public byte UInt8(byte value) => value;

    public short Int16(short value) => value;

    public ushort UInt16(ushort value) => value;

    public int Int32(int value) => value;

    public uint UInt32(uint value) => value;

    public long Int64(long value) => value;

    public ulong UInt64(ulong value) => value;

    public nint Address(nint value) => value;

    public nuint UAddress(nuint value) => value;

    public float Single(float value) => value;

    public double Double(double value) => value;

    public bool Boolean(bool value) => value;

    public char Character(char value) => value;

    public Level Level(Level value) => value;

    public Colors Colors(Colors value) => value;

    public Shape Shape(Shape value) => value;

    public Packed Packed(Packed value) => value;

    public void Integers(in long read, ref long changed, out long written) => Swap(read, ref changed, out written);

    public void Booleans(in bool read, ref bool changed, out bool written) => Swap(read, ref changed, out written);

    public void Characters(in char read, ref char changed, out char written) => Swap(read, ref changed, out written);

    public void Levels(in Level read, ref Level changed, out Level written) => Swap(read, ref changed, out written);

    public void Shapes(ref readonly Shape read, ref Shape changed, out Shape written) => Swap(read, ref changed, out written);

    public void Texts(in string? read, ref string? changed, out string? written) => Swap(read, ref changed, out written);

    public void Arrays(in long[]? read, ref long[]? changed, out long[]? written) => Swap(read, ref changed, out written);

    public double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }

    public int Reverse(ReadOnlySpan<Point> values, Span<Point> target)
    {
        values.CopyTo(target);
        target[..values.Length].Reverse();
        return values.Length;
    }

    public string? Text(string? value) => value;

    public int Length(string text) => text.Length;

    public byte[]? Bytes(byte[]? value) => value;

    public Point[]? Points(Point[]? value) => value;

    public Guid? Id(Guid? value) => value;

    public Receipt Receipt(Receipt value) => value;

    public (byte Row, Int128 Sum, DateOnly Day, (bool Whole, Half Part)? Share) Tuple((byte Row, Int128 Sum, DateOnly Day, (bool Whole, Half Part)? Share) value) => value;

    public void Moments(in DateTime read, ref DateTime changed, out DateTime written) => Swap(read, ref changed, out written);

    public (byte Row, decimal? Price)[] Prices(ReadOnlySpan<(byte Row, decimal? Price)> values, Span<(byte Row, decimal? Price)> target)
    {
        values.CopyTo(target);
        target[..values.Length].Reverse();
        return values.ToArray();
    }

    public Uri? Link(Uri? value) => value;

    public Version? Release(Version? value) => value;

    public int Add(int a, int b) => a + b;

    public double Add(double a, double b) => a + b;

    public string Add(string a, string b) => a + b;

    public string Join(
        sbyte a,
        byte b,
        short c,
        int d,
        float e,
        long f,
        double g,
        bool h,
        char i,
        Level j,
        Point k,
        in Point l,
        ReadOnlySpan<int> m,
        string n,
        int[] o,
        nint p,
        ulong q) => string.Create(
            CultureInfo.InvariantCulture,
            $"{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k.X}/{k.Y} {l.X}/{l.Y} {string.Join('+', m.ToArray())} {n} {string.Join('+', o)} {p} {q}");

    public int Count { get; set; }

    public string? this[int index, string name]
    {
        get => index < 0 ? throw new ArgumentOutOfRangeException(nameof(index)) : _texts.GetValueOrDefault((index, name));
        set => _texts[(index, name)] = value;
    }

    private static void Swap<T>(in T read, ref T changed, out T written)
    {
        written = changed;
        changed = read;
    }
}
