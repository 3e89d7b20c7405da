namespace Pdk.Tests.Values;

/// <summary>A value that .NET has none of is an error with its path in each position, and nobody gets to see it.</summary>
public sealed class BadValueTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using System.Text;
        namespace Bad;

        public struct Order { public byte State; public decimal Price; public (byte, DateOnly Day) When; public Rune? Mark; }
        [InlineArray(3)] public struct Orders { private Order _first; }
        [InlineArray(2)] public struct Pages { private Orders _first; }
        [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
        public struct Overlaid { [System.Runtime.InteropServices.FieldOffset(0)] public decimal Price; [System.Runtime.InteropServices.FieldOffset(0)] public long Bits; }

        [Pdk.PluginContract("bad")]
        public partial interface IBad
        {
            void Take(decimal value);
            void TakeIn(in Rune value);
            void TakeRef(ref TimeOnly value);
            void TakeOrder(Order order);
            void TakePages(Pages pages);
            void TakeView(ReadOnlySpan<Order> orders);
            void TakeSpan(Span<Pages> pages);
            void TakeArray(DateTime?[] times);
            void TakeOverlaid(Overlaid value);
            decimal Make();
            void MakeOut(out DateTimeOffset value);
            void MakeRef(ref decimal value);
            Order MakeOrder(int field);
            Pages MakePages();
            void Fill(Span<decimal> values);
            void FillAndThrow(Span<Rune> values);
            DateOnly[] MakeArray(int length);
            void MakeArrays(out string text, out Rune[] runes);
        }

        [Pdk.Plugin("bad.plugin", "1.0.0")]
        public sealed class Plugin : IBad
        {
            public void Take(decimal value) => throw new InvalidOperationException("seen");
            public void TakeIn(in Rune value) => throw new InvalidOperationException("seen");
            public void TakeRef(ref TimeOnly value) => throw new InvalidOperationException("seen");
            public void TakeOrder(Order order) => throw new InvalidOperationException("seen");
            public void TakePages(Pages pages) => throw new InvalidOperationException("seen");
            public void TakeView(ReadOnlySpan<Order> orders) => throw new InvalidOperationException("seen");
            public void TakeSpan(Span<Pages> pages) => throw new InvalidOperationException("seen");
            public void TakeArray(DateTime?[] times) => throw new InvalidOperationException("seen");
            public void TakeOverlaid(Overlaid value) => throw new InvalidOperationException("seen");
            public decimal Make() => Bits.Bad<decimal>();
            public void MakeOut(out DateTimeOffset value) => value = Bits.Bad<DateTimeOffset>();
            public void MakeRef(ref decimal value) => value = Bits.Bad<decimal>();
            public Order MakeOrder(int field) => Bits.Order(field);
            public Pages MakePages() => Bits.Pages();
            public void Fill(Span<decimal> values) { values.Fill(1); values[^1] = Bits.Bad<decimal>(); }
            public void FillAndThrow(Span<Rune> values) { values[0] = Bits.Bad<Rune>(); throw new InvalidOperationException("enough"); }
            public DateOnly[] MakeArray(int length) { var all = new DateOnly[length]; all[^1] = Bits.Bad<DateOnly>(); return all; }
            public void MakeArrays(out string text, out Rune[] runes) { text = new string('x', 10000); runes = new Rune[1000]; runes[999] = Bits.Bad<Rune>(); }
        }

        public static class Bits
        {
            public static unsafe T Bad<T>() where T : unmanaged { T value; new Span<byte>(&value, sizeof(T)).Fill(0x7E); return value; }

            public static Order Order(int field)
            {
                Order order = default;
                if (field == 0) order.Price = Bad<decimal>();
                if (field == 1) order.When.Day = Bad<DateOnly>();
                if (field == 2) order.Mark = Bad<Rune>();
                return order;
            }

            public static Pages Pages() { Pages pages = default; pages[1][2].Price = Bad<decimal>(); return pages; }
        }

        public static class Driver
        {
            public static List<string> Run(Pdk.Hosting.PluginLibrary library)
            {
                IBad stub = library.Create<IBad>();
                List<string> said = new();
                void Say(string call, Action action)
                {
                    try { action(); said.Add($"{call}: no error"); }
                    catch (Exception exception) { said.Add($"{call}: {exception.GetType().Name} {exception.Message}"); }
                }

                Say("Take", () => stub.Take(Bits.Bad<decimal>()));
                Say("TakeIn", () => stub.TakeIn(Bits.Bad<Rune>()));
                Say("TakeRef", () => { var time = Bits.Bad<TimeOnly>(); stub.TakeRef(ref time); });
                for (int field = 0; field < 3; field++) Say("TakeOrder", () => stub.TakeOrder(Bits.Order(field)));
                Say("TakePages", () => stub.TakePages(Bits.Pages()));
                Say("TakeView", () => stub.TakeView(new[] { default, Bits.Order(2) }));
                Say("TakeSpan", () => stub.TakeSpan(new[] { default, default, Bits.Pages() }));
                Say("TakeArray", () => stub.TakeArray(new DateTime?[] { null, DateTime.MinValue, Bits.Bad<DateTime>() }));
                Say("TakeOverlaid", () => stub.TakeOverlaid(new Overlaid { Bits = -1 }));
                Say("Make", () => stub.Make());
                DateTimeOffset offset = DateTimeOffset.UnixEpoch;
                Say("MakeOut", () => stub.MakeOut(out offset));
                said.Add($"it stays {offset.Year}");
                decimal price = 7;
                Say("MakeRef", () => stub.MakeRef(ref price));
                said.Add($"it stays {price}");
                for (int field = 0; field < 3; field++) Say("MakeOrder", () => stub.MakeOrder(field));
                Say("MakePages", () => stub.MakePages());
                decimal[] values = new decimal[3];
                Say("Fill", () => stub.Fill(values));
                said.Add($"it is cleared: {string.Join(' ', values)}");
                Rune[] runes = new Rune[2];
                Say("FillAndThrow", () => stub.FillAndThrow(runes));
                said.Add($"it is cleared: {runes[0].Value}");
                Say("MakeArray", () => stub.MakeArray(3));
                Say("MakeArray", () => stub.MakeArray(3000));
                Say("MakeArrays", () => stub.MakeArrays(out _, out _));
                return said;
            }
        }
        """;

    [Fact]
    public void Value_ThatIsNone_IsRefusedInEachPosition()
    {
        using InMemoryPlugin plugin = InMemoryPlugin.Compile(Source);

        List<string> said = plugin.Run<List<string>>("Bad.Driver");

        string[] expected =
        [
            "Take: ArgumentException The value 'value' is no decimal: its flags are 0x7E7E7E7E. (Parameter 'value')",
            "TakeIn: ArgumentException The value 'value' is no rune: 0x7E7E7E7E is no scalar value of Unicode. (Parameter 'value')",
            "TakeRef: ArgumentException The value 'value' is no TimeOnly: 9114861777597660798 ticks are not of one day. (Parameter 'value')",
            "TakeOrder: ArgumentException The value 'order.Price' is no decimal: its flags are 0x7E7E7E7E. (Parameter 'order.Price')",
            "TakeOrder: ArgumentException The value 'order.When.Item2' is no DateOnly: day 2122219134 lies outside of the years 1 to 9999. (Parameter 'order.When.Item2')",
            "TakeOrder: ArgumentException The value 'order.Mark.value' is no rune: 0x7E7E7E7E is no scalar value of Unicode. (Parameter 'order.Mark.value')",
            "TakePages: ArgumentException The value 'pages[][].Price' is no decimal: its flags are 0x7E7E7E7E (element 2). (Parameter 'pages[][].Price')",
            "TakeView: ArgumentException The value 'orders[].Mark.value' is no rune: 0x7E7E7E7E is no scalar value of Unicode (element 1). (Parameter 'orders[].Mark.value')",
            "TakeSpan: ArgumentException The value 'pages[][][].Price' is no decimal: its flags are 0x7E7E7E7E (element 2). (Parameter 'pages[][][].Price')",
            "TakeArray: ArgumentException The value 'times[].value' is no DateTime: 4503175759170272894 ticks lie behind the year 9999 (element 2). (Parameter 'times[].value')",
            "TakeOverlaid: InvalidOperationException seen",
            "Make: ArgumentException The value 'result' is no decimal: its flags are 0x7E7E7E7E. (Parameter 'result')",
            "MakeOut: ArgumentException The value 'value' is no DateTimeOffset: 9114861777597660798 ticks with an offset of 2122219134 minutes. (Parameter 'value')",
            "it stays 1970",
            "MakeRef: ArgumentException The value 'value' is no decimal: its flags are 0x7E7E7E7E. (Parameter 'value')",
            "it stays 7",
            "MakeOrder: ArgumentException The value 'result.Price' is no decimal: its flags are 0x7E7E7E7E. (Parameter 'result.Price')",
            "MakeOrder: ArgumentException The value 'result.When.Item2' is no DateOnly: day 2122219134 lies outside of the years 1 to 9999. (Parameter 'result.When.Item2')",
            "MakeOrder: ArgumentException The value 'result.Mark.value' is no rune: 0x7E7E7E7E is no scalar value of Unicode. (Parameter 'result.Mark.value')",
            "MakePages: ArgumentException The value 'result[][].Price' is no decimal: its flags are 0x7E7E7E7E (element 2). (Parameter 'result[][].Price')",
            "Fill: ArgumentException The value 'values[]' is no decimal: its flags are 0x7E7E7E7E (element 2). (Parameter 'values[]')",
            "it is cleared: 0 0 0",
            "FillAndThrow: InvalidOperationException enough",
            "it is cleared: 0",
            "MakeArray: ArgumentException The value 'result[]' is no DateOnly: day 2122219134 lies outside of the years 1 to 9999 (element 2). (Parameter 'result[]')",
            "MakeArray: ArgumentException The value 'result[]' is no DateOnly: day 2122219134 lies outside of the years 1 to 9999 (element 2999). (Parameter 'result[]')",
            "MakeArrays: ArgumentException The value 'runes[]' is no rune: 0x7E7E7E7E is no scalar value of Unicode (element 999). (Parameter 'runes[]')",
        ];
        Assert.Equal(expected, said);
    }
}
