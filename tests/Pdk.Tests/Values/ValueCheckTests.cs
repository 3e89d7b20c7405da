using System.Text;
using Pdk.Interop;

namespace Pdk.Tests.Values;

/// <summary>Values that .NET has none of are found before anything reads them, and those at the edge are not.</summary>
public sealed unsafe class ValueCheckTests
{
    [Fact]
    public void Values_AtTheEdges_Pass()
    {
        Pass(decimal.MinValue, &ValueCheck.CheckDecimal);
        Pass(new decimal(0, 0, 0, isNegative: true, scale: 28), &ValueCheck.CheckDecimal);
        Pass(new Rune(0x10FFFF), &ValueCheck.CheckRune);
        Pass(new Rune(0xD7FF), &ValueCheck.CheckRune);
        Pass(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Local), &ValueCheck.CheckDateTime);
        Pass(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), &ValueCheck.CheckDateTime);
        Pass(DateTimeOffset.MinValue, &ValueCheck.CheckDateTimeOffset);
        Pass(new DateTimeOffset(1, 1, 1, 14, 0, 0, TimeSpan.FromHours(14)), &ValueCheck.CheckDateTimeOffset);
        Pass(new DateTimeOffset(9999, 12, 31, 9, 59, 59, TimeSpan.FromHours(-14)), &ValueCheck.CheckDateTimeOffset);
        Pass(DateOnly.MaxValue, &ValueCheck.CheckDateOnly);
        Pass(TimeOnly.MaxValue, &ValueCheck.CheckTimeOnly);
    }

    [Fact]
    public void Values_BehindTheEdges_AreNamed()
    {
        Fail([29u << 16, 0, 0, 0], &ValueCheck.CheckDecimal, "is no decimal: its flags are 0x001D0000");
        Fail([1, 0, 0, 0], &ValueCheck.CheckDecimal, "is no decimal: its flags are 0x00000001");
        Fail([0x4000_0000, 0, 0, 0], &ValueCheck.CheckDecimal, "is no decimal: its flags are 0x40000000");
        Fail([0xD800], &ValueCheck.CheckRune, "is no rune: 0xD800 is no scalar value of Unicode");
        Fail([0x110000], &ValueCheck.CheckRune, "is no rune: 0x110000 is no scalar value of Unicode");
        Fail(Ticks(DateTime.MaxValue.Ticks + 1), &ValueCheck.CheckDateTime, "is no DateTime: 3155378976000000000 ticks lie behind the year 9999");
        Fail([uint.MaxValue, uint.MaxValue], &ValueCheck.CheckDateTime, "is no DateTime: 4611686018427387903 ticks lie behind the year 9999");
        Fail([841, 0, .. Ticks(TimeSpan.TicksPerDay)], &ValueCheck.CheckDateTimeOffset, "is no DateTimeOffset: 864000000000 ticks with an offset of 841 minutes");
        Fail([unchecked((uint)-1), 0, .. Ticks(0)], &ValueCheck.CheckDateTimeOffset, "is no DateTimeOffset: 0 ticks with an offset of -1 minutes");
        Fail([1, 0, .. Ticks(DateTime.MaxValue.Ticks)], &ValueCheck.CheckDateTimeOffset, "is no DateTimeOffset: 3155378975999999999 ticks with an offset of 1 minutes");
        Fail([0, 0, .. Ticks(-1)], &ValueCheck.CheckDateTimeOffset, "is no DateTimeOffset: 18446744073709551615 ticks with an offset of 0 minutes");
        Fail([unchecked((uint)-1)], &ValueCheck.CheckDateOnly, "is no DateOnly: day -1 lies outside of the years 1 to 9999");
        Fail([(uint)DateOnly.MaxValue.DayNumber + 1], &ValueCheck.CheckDateOnly, "is no DateOnly: day 3652059 lies outside of the years 1 to 9999");
        Fail(Ticks(TimeSpan.TicksPerDay), &ValueCheck.CheckTimeOnly, "is no TimeOnly: 864000000000 ticks are not of one day");
        Fail(Ticks(-1), &ValueCheck.CheckTimeOnly, "is no TimeOnly: -1 ticks are not of one day");
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(0L)]
    [InlineData(1L + int.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Lengths_ThatAreImpossible_AreLeftToWhoReads(long count)
    {
        uint value = uint.MaxValue;

        ValueCheck.CheckRune(&value, 0, count, 4, "values[]");
        ValueCheck.CheckRune(null, 16, count, 4, "values[]");
    }

    private static void Pass<T>(T value, delegate*<void*, long, long, int, string, void> check)
        where T : unmanaged
        => check(&value, 0, 1, 0, "value");

    private static void Fail(uint[] words, delegate*<void*, long, long, int, string, void> check, string what)
    {
        uint[] two = [.. new uint[words.Length], .. words];
        fixed (uint* data = two)
        {
            void* first = data;
            int stride = words.Length * sizeof(uint);

            ArgumentException single = Assert.Throws<ArgumentException>(() => check(first, stride, 1, 0, "order.Price"));
            ArgumentException second = Assert.Throws<ArgumentException>(() => check(first, 0, 2, stride, "orders[].Price"));

            Assert.Equal($"The value 'order.Price' {what}. (Parameter 'order.Price')", single.Message);
            Assert.Equal($"The value 'orders[].Price' {what} (element 1). (Parameter 'orders[].Price')", second.Message);
        }
    }

    private static uint[] Ticks(long ticks) => [(uint)ticks, (uint)(ticks >> 32)];
}
