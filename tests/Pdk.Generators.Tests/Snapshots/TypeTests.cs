namespace Pdk.Generators.Tests.Snapshots;

/// <summary>How each kind of type crosses, in every direction, on both sides.</summary>
public sealed class TypeTests
{
    /// <summary>Numbers, as they are.</summary>
    [Fact]
    public Task Number_InEveryDirection_CrossesAsItIs() => Snapshot.Verify(
        """
        [PluginContract("acme.numbers")]
        public partial interface INumbers
        {
            double Add(sbyte a, ulong b, nint c, float d);

            void Refer(in int a, ref readonly int b, ref int c, out int d);
        }
        """);

    /// <summary>Others, as bytes, 16-bit integers, and the integers that enums are.</summary>
    [Fact]
    public Task BooleanCharacterEnum_InEveryDirection_CrossAsIntegers() => Snapshot.Verify(
        """
        namespace Acme;

        public enum Color : byte { Red, Green = 7 }

        [PluginContract("acme.others")]
        public partial interface IOthers
        {
            bool Not(bool value, in bool a, ref bool b, out bool c);

            char Upper(char value, in char a, ref char b, out char c);

            Color Mix(Color value, in Color a, ref Color b, out Color c);
        }
        """);

    /// <summary>Structs, by pointer.</summary>
    [Fact]
    public Task Struct_InEveryDirection_CrossesByPointer() => Snapshot.Verify(
        """
        namespace Acme;

        public struct Point { public double X, Y; }

        public struct Pair<T1, T2> { public T1 First; public T2 Second; }

        [PluginContract("acme.structs")]
        public partial interface IStructs
        {
            Point Move(Point value, in Point a, ref Point b, out Point c);

            Pair<Point, byte> Pair(Point first, byte second);
        }
        """);

    /// <summary>Values of .NET, T? and tuples, by pointer; what another language can make wrong is looked at.</summary>
    [Fact]
    public Task Value_InEveryDirection_CrossesByPointer() => Snapshot.Verify(
        """
        namespace Acme;

        public struct Order { public Guid Id; public decimal Price; public (DateOnly Day, byte Table)? Place; public Fees Fees; }

        [InlineArray(2)] public struct Fees { private decimal _first; }

        [PluginContract("acme.values")]
        public partial interface IValues
        {
            Guid Find(Guid value, in Guid a, ref Guid b, out Guid c);

            int? Next(int? value, Span<int?> all, (byte Row, long Column)[] cells);

            decimal Pay(decimal value, in decimal a, ref decimal b, out decimal c);

            Order Change(Order order, ReadOnlySpan<Order> all, Span<DateTimeOffset> times);

            DateTime[] Times(DateTime[] times);
        }
        """);

    /// <summary>Text of a contract that says so, pinned; and what crosses as text.</summary>
    [Fact]
    public Task WideText_InEveryDirection_CrossesAsUtf16() => Snapshot.Verify(
        """
        [PluginContract("acme.wide", Text = TextEncoding.Utf16)]
        public partial interface IWide
        {
            string Echo(string? value, in string a, ref string? b, out string c);

            Uri? Link(Uri value, ref Version? version);
        }
        """);

    /// <summary>Text, as UTF-8, in the frame of the stub while it is short.</summary>
    [Fact]
    public Task Text_InEveryDirection_CrossesAsUtf8() => Snapshot.Verify(
        """
        [PluginContract("acme.texts")]
        public partial interface ITexts
        {
            string Join(string first, string? second);

            string? Find(in string name);

            bool TryReplace(ref string text, [NotNullWhen(true)] out string? old);
        }
        """);

    /// <summary>Arrays, pinned by their owner and copied by their receiver.</summary>
    [Fact]
    public Task Array_InEveryDirection_IsPinnedAndCopied() => Snapshot.Verify(
        """
        [PluginContract("acme.arrays")]
        public partial interface IArrays
        {
            int[] Sort(int[] values);

            bool[]? Flags(double[]? values, params char[] letters);

            void Refer(in int[] a, ref int[]? b, out int[] c);
        }
        """);

    /// <summary>Spans, in the caller's memory.</summary>
    [Fact]
    public Task Span_AsArgument_IsPinned() => Snapshot.Verify(
        """
        [PluginContract("acme.spans")]
        public partial interface ISpans
        {
            long Sum(ReadOnlySpan<int> values);

            void Scale(Span<double> values, scoped ReadOnlySpan<double> by);

            string Text(params ReadOnlySpan<char> letters);
        }
        """);
}
