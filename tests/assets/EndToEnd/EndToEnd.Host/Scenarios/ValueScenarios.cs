using Pdk.Hosting;

namespace EndToEnd.Host.Scenarios;

/// <summary>Every kind of value goes to a plugin and comes back.</summary>
internal static class ValueScenarios
{
    private static readonly string?[] s_texts =
    [
        null, "", "a", "embedded \0 zero", "äöü € \U0001F600", new('x', 85), new('x', 86), new('€', 86),
        new('x', 256), new('x', 257), new('€', 100_000),
    ];

    /// <summary>Both libraries at once, in turn.</summary>
    internal static void Run()
    {
        using PluginLibrary a = Libraries.LoadA();
        using PluginLibrary b = Libraries.LoadB();
        IValues valuesA = a.Create<IValues>();
        IValues valuesB = b.Create<IValues>();
        for (int round = 0; round < 2; round++)
        {
            Exchange(valuesA, "endtoend.a");
            Exchange(valuesB, "endtoend.b");
        }

        Console.WriteLine(valuesA.Describe("Default"));
        Console.WriteLine(valuesB.Describe("Overridden"));
    }

    private static void Exchange(IValues plugin, string id)
    {
        Check.Equal(id, plugin.PluginId());
        Numbers(plugin);
        Others(plugin);
        OfFramework(plugin);
        Directions(plugin);
        Sequences(plugin);
        Calls(plugin);
        Properties(plugin);
        Check.Equal(id, plugin.PluginId());
        Console.WriteLine($"{id}: all came back");
    }

    private static void Numbers(IValues plugin)
    {
        Echo(plugin.Int8, sbyte.MinValue, (sbyte)-1, (sbyte)0, sbyte.MaxValue);
        Echo(plugin.UInt8, (byte)0, (byte)127, (byte)128, byte.MaxValue);
        Echo(plugin.Int16, short.MinValue, (short)-1, (short)0, short.MaxValue);
        Echo(plugin.UInt16, (ushort)0, (ushort)32_768, ushort.MaxValue);
        Echo(plugin.Int32, int.MinValue, -1, 0, int.MaxValue);
        Echo(plugin.UInt32, 0u, 1u << 31, uint.MaxValue);
        Echo(plugin.Int64, long.MinValue, -1L, 0L, long.MaxValue);
        Echo(plugin.UInt64, 0ul, 1ul << 63, ulong.MaxValue);
        Echo(plugin.Address, nint.MinValue, (nint)(-1), (nint)0, nint.MaxValue);
        Echo(plugin.UAddress, (nuint)0, nuint.MaxValue);

        // Bits: the two zeros differ, and so do the many NaNs.
        Echo(bits => BitConverter.SingleToUInt32Bits(plugin.Single(BitConverter.UInt32BitsToSingle(bits))),
            0u, 0x8000_0000u, 1u, 0x7F7F_FFFFu, 0x7F80_0000u, 0xFF80_0000u, 0xFFC0_0000u, 0x7FC0_1234u);
        Echo(bits => BitConverter.DoubleToUInt64Bits(plugin.Double(BitConverter.UInt64BitsToDouble(bits))),
            0ul, 1ul << 63, 1ul, 0x7FEF_FFFF_FFFF_FFFFul, 0x7FF0_0000_0000_0000ul, 0xFFF0_0000_0000_0000ul, 0x7FF8_0000_0000_1234ul);
    }

    private static void Others(IValues plugin)
    {
        Echo(plugin.Boolean, false, true);
        Echo(plugin.Character, '\0', 'a', '\uD800', '\uDFFF', '\uFFFF');
        Echo(plugin.Level, Level.Low, Level.None, Level.High, (Level)77);
        Echo(plugin.Colors, Colors.None, Colors.Red | Colors.Violet, (Colors)ulong.MaxValue);
        Echo(plugin.Shape, default, Shape(1), Shape(-1));
        Echo(plugin.Packed, default, new Packed(255, long.MinValue, -3));
        Echo(plugin.Text, s_texts);
    }

    private static void OfFramework(IValues plugin)
    {
        Guid id = new("00112233-4455-6677-8899-aabbccddeeff");
        Echo<Guid?>(plugin.Id, null, Guid.Empty, id);
        Echo(plugin.Receipt, default, new Receipt(255, id, DateTimeOffset.MaxValue, decimal.MinValue, (1, long.MinValue, Int128.MaxValue), TimeOnly.MaxValue));
        Echo<(byte, Int128, DateOnly, (bool, Half)?)>(value => plugin.Tuple(value), default, (1, Int128.MinValue, DateOnly.MaxValue, null), (255, -1, default, (true, Half.NegativeInfinity)));
        Echo(plugin.Link, null, new Uri("https://example.org/a?b=c#d"), new Uri("a/b", UriKind.Relative));
        Echo(plugin.Release, null, new Version(1, 2), new Version(1, 2, 3, int.MaxValue));
        DateTime local = new(2024, 2, 29, 1, 2, 3, DateTimeKind.Local);
        DateTime changed = local;
        plugin.Moments(DateTime.UnixEpoch, ref changed, out DateTime written);
        Check.Equal((DateTime.UnixEpoch, DateTimeKind.Utc), (changed, changed.Kind));
        Check.Equal((local, DateTimeKind.Local), (written, written.Kind));

        (byte, decimal?)[] prices = [(1, 0.10m), (2, null), (3, decimal.MaxValue)];
        (byte, decimal?)[] target = new (byte, decimal?)[3];
        Check.SameItems(prices, plugin.Prices(prices, target));
        Check.SameItems([prices[2], prices[1], prices[0]], target);
    }

    private static void Directions(IValues plugin)
    {
        Exchange(plugin.Integers, long.MinValue, long.MaxValue);
        Exchange(plugin.Booleans, true, false);
        Exchange(plugin.Booleans, false, true);
        Exchange(plugin.Characters, '\uFFFF', 'b');
        Exchange(plugin.Levels, Level.Low, (Level)99);
        Exchange((in Shape read, ref Shape changed, out Shape written) => plugin.Shapes(in read, ref changed, out written), Shape(1), Shape(2));
        foreach (string? read in s_texts)
        {
            foreach (string? changed in s_texts)
            {
                Exchange(plugin.Texts, read, changed);
            }
        }

        foreach (long[]? read in (long[]?[])[null, [], [long.MinValue, 0, long.MaxValue], new long[1000]])
        {
            long[] array = [1, 2];
            long[]? changed = array;
            plugin.Arrays(in read, ref changed, out long[]? written);
            Check.SameItems(read, changed);
            Check.SameItems(array, written);
        }
    }

    private static void Sequences(IValues plugin)
    {
        Check.Equal(0.0, plugin.Sum([]));
        Check.Equal(0.0, plugin.Sum(default));
        Check.Equal(500_500.0, plugin.Sum([.. Enumerable.Range(1, 1000).Select(value => (double)value)]));

        Point[] points = [new(1, 0.5), new(2, double.NaN), new(3, -0.5)];
        Point[] target = [default, default, default, new(9, 9)];
        Check.Equal(3, plugin.Reverse(points, target));
        Check.SameItems([points[2], points[1], points[0], new(9, 9)], target);
        Check.Equal(0, plugin.Reverse([], []));

        foreach (byte[]? bytes in (byte[]?[])[null, [], [0, 255], new byte[256], new byte[257], new byte[1_000_000]])
        {
            Check.SameItems(bytes, plugin.Bytes(bytes));
        }

        foreach (Point[]? items in (Point[]?[])[null, [], points, [.. Enumerable.Range(0, 500).Select(x => new Point(x, x))]])
        {
            Check.SameItems(items, plugin.Points(items));
        }
    }

    private static void Calls(IValues plugin)
    {
        Check.Equal(int.MinValue, plugin.Add(int.MaxValue, 1));
        Check.Equal(0.75, plugin.Add(0.5, 0.25));
        Check.Equal("a€", plugin.Add("a", "€"));
        Check.Equal(
            "-1 2 -3 4 0.5 -6 7.25 True i High 10/10.5 11/11.5 1+2+3 vierzehn 4+5 -16 18446744073709551615",
            plugin.Join(
                -1, 2, -3, 4, 0.5f, -6, 7.25, true, 'i', Level.High, new Point(10, 10.5), new Point(11, 11.5),
                [1, 2, 3], "vierzehn", [4, 5], -16, ulong.MaxValue));
    }

    private static void Properties(IValues plugin)
    {
        plugin.Count = int.MinValue;
        plugin.Count--;
        Check.Equal(int.MaxValue, plugin.Count);

        Check.Equal(null, plugin[1, "a"]);
        plugin[1, "a"] = "€";
        plugin[1, "b"] = "";
        plugin[1, "a"] += "!";
        Check.Equal("€!", plugin[1, "a"]);
        Check.Equal("", plugin[1, "b"]);
        plugin[1, "a"] = null;
        Check.Equal(null, plugin[1, "a"]);
        Check.Equal("index", Check.Throws<ArgumentOutOfRangeException>(() => plugin[-1, "a"]?.ToString()).ParamName);
    }

    private static Shape Shape(int seed) => new(
        new Point(seed, seed / 3.0), new Point(int.MinValue, double.Epsilon), seed > 0, '\uD83D', (Level)seed, (Colors)(ulong)(uint)seed, -seed);

    private static void Echo<T>(Func<T, T> echo, params ReadOnlySpan<T> values)
    {
        foreach (T value in values)
        {
            Check.Equal(value, echo(value));
        }
    }

    private static void Exchange<T>(Swap<T> swap, T read, T old)
    {
        T changed = old;
        swap(in read, ref changed, out T written);
        Check.Equal(read, changed);
        Check.Equal(old, written);
    }
}
