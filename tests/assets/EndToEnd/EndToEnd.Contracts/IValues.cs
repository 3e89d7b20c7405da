using Pdk;

namespace EndToEnd;

/// <summary>Every kind of value in every direction. What is echoed comes back as it went in.</summary>
[PluginContract("endtoend.values")]
public partial interface IValues
{
    string PluginId();

    sbyte Int8(sbyte value);

    byte UInt8(byte value);

    short Int16(short value);

    ushort UInt16(ushort value);

    int Int32(int value);

    uint UInt32(uint value);

    long Int64(long value);

    ulong UInt64(ulong value);

    nint Address(nint value);

    nuint UAddress(nuint value);

    float Single(float value);

    double Double(double value);

    bool Boolean(bool value);

    char Character(char value);

    Level Level(Level value);

    Colors Colors(Colors value);

    Shape Shape(Shape value);

    Packed Packed(Packed value);

    /// <summary>Swaps what it may, and copies what it reads.</summary>
    void Integers(in long read, ref long changed, out long written);

    /// <inheritdoc cref="Integers"/>
    void Booleans(in bool read, ref bool changed, out bool written);

    /// <inheritdoc cref="Integers"/>
    void Characters(in char read, ref char changed, out char written);

    /// <inheritdoc cref="Integers"/>
    void Levels(in Level read, ref Level changed, out Level written);

    /// <inheritdoc cref="Integers"/>
    void Shapes(ref readonly Shape read, ref Shape changed, out Shape written);

    /// <inheritdoc cref="Integers"/>
    void Texts(in string? read, ref string? changed, out string? written);

    /// <inheritdoc cref="Integers"/>
    void Arrays(in long[]? read, ref long[]? changed, out long[]? written);

    double Sum(ReadOnlySpan<double> values);

    /// <summary>Copies from the end to the start and answers how many.</summary>
    int Reverse(ReadOnlySpan<Point> values, Span<Point> target);

    string? Text(string? value);

    int Length(string text);

    byte[]? Bytes(byte[]? value);

    Point[]? Points(Point[]? value);

    Guid? Id(Guid? value);

    Receipt Receipt(Receipt value);

    (byte Row, Int128 Sum, DateOnly Day, (bool Whole, Half Part)? Share) Tuple((byte Row, Int128 Sum, DateOnly Day, (bool Whole, Half Part)? Share) value);

    /// <inheritdoc cref="Integers"/>
    void Moments(in DateTime read, ref DateTime changed, out DateTime written);

    /// <summary>Copies from the end to the start and answers all.</summary>
    (byte Row, decimal? Price)[] Prices(ReadOnlySpan<(byte Row, decimal? Price)> values, Span<(byte Row, decimal? Price)> target);

    Uri? Link(Uri? value);

    Version? Release(Version? value);

    int Add(int a, int b);

    double Add(double a, double b);

    [Export("add_texts")]
    string Add(string a, string b);

    /// <summary>All arguments as one text.</summary>
    string Join(
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
        ulong q);

    /// <summary>Came later; the body serves plugins that leave it out.</summary>
    [Since(2)]
    string Describe(string name) => $"{name} by {PluginId()}";

    [Since(2)]
    int Count { get; set; }

    /// <summary>What was written there, or null.</summary>
    [Since(2)]
    string? this[int index, string name] { get; set; }
}
