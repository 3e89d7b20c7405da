
namespace Pdk.Tests;

/// <summary>What a plugin throws arrives at the host, whole and without harm, whatever it is and wherever it is thrown.</summary>
public sealed class ExceptionTests : IClassFixture<ExceptionTests.Fixture>
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        namespace Throwing;

        [Pdk.PluginContract("throwing")]
        public partial interface IThrowing
        {
            void Throw(string kind);
            string ResultText(string text);
            void OutTexts(string text, out string first, out string second);
            void RefText(ref string text);
            int Length(string text);
        }

        public sealed class OddException(string message, Exception? inner = null) : Exception(message, inner);
        public sealed class LyingException : Exception
        {
            public override string Message => throw new InvalidOperationException("no message for you");
            public override string? StackTrace => throw new InvalidOperationException("no stack for you");
            public override string ToString() => throw new InvalidOperationException("no text for you");
        }
        public sealed class DerivedArgumentException() : ArgumentException("derived", "thing");

        [Pdk.Plugin("throwing.plugin", "1.0.0")]
        public sealed class Throwing : IThrowing
        {
            public void Throw(string kind) => throw (kind switch
            {
                "argument" => new ArgumentException("Bad thing.", "thing"),
                "argument null" => new ArgumentNullException("thing", "No thing."),
                "argument range" => new ArgumentOutOfRangeException("thing", 5, "Too many things."),
                "invalid operation" => new InvalidOperationException("Not now."),
                "not supported" => new NotSupportedException("Never."),
                "not implemented" => new NotImplementedException("Not yet."),
                "format" => new FormatException("No number."),
                "arithmetic" => new ArithmeticException("Sums."),
                "overflow" => new OverflowException("Too big."),
                "zero" => new DivideByZeroException("Zero."),
                "index" => new IndexOutOfRangeException("Index."),
                "key" => new KeyNotFoundException("Key."),
                "null" => new NullReferenceException("Null."),
                "cast" => new InvalidCastException("Cast."),
                "disposed" => new ObjectDisposedException("thing", "Gone."),
                "timeout" => new TimeoutException("Late."),
                "task canceled" => new System.Threading.Tasks.TaskCanceledException("Stop."),
                "canceled" => new OperationCanceledException("Stop."),
                "memory" => new OutOfMemoryException("Full."),
                "io" => new IOException("Disk."),
                "file" => new FileNotFoundException("No file.", "thing.txt"),
                "directory" => new DirectoryNotFoundException("No directory."),
                "end" => new EndOfStreamException("End."),
                "access" => new UnauthorizedAccessException("Locked."),
                "aggregate" => new AggregateException("Several.", new FormatException("One."), new OddException("Two.")),
                "odd" => new OddException("Odd.", new InvalidOperationException("Cause.", new OddException("Root."))),
                "lying" => new LyingException(),
                "derived" => new DerivedArgumentException(),
                "long" => new OddException(new string('x', 5_000_000)),
                "surrogate" => new OddException("a\uD800b"),
                "deep" => Deep(1000),
                "wide" => new AggregateException(Enumerable.Range(0, 1000).Select(i => new OddException($"{i}"))),
                _ => new OddException(kind),
            });

            public string ResultText(string text) => text == "lone" ? "a\uD800" : text;
            public void OutTexts(string text, out string first, out string second) { first = text; second = "a\uDC00"; }
            public void RefText(ref string text) => text = "\uDBFF";
            public int Length(string text) => text.Length;

            private static Exception Deep(int depth) => new OddException($"{depth}", depth == 0 ? null : Deep(depth - 1));
        }

        public static class Thrower
        {
            public static Action<string> Run(Pdk.Hosting.PluginLibrary library) => library.Create<IThrowing>().Throw;
        }

        public static class Texts
        {
            public static Func<string, string, string> Run(Pdk.Hosting.PluginLibrary library)
            {
                IThrowing stub = library.Create<IThrowing>();
                return (member, text) =>
                {
                    switch (member)
                    {
                        case "result": return stub.ResultText(text);
                        case "outs": stub.OutTexts(text, out _, out string second); return second;
                        case "ref": stub.RefText(ref text); return text;
                        default: return stub.Length(text).ToString();
                    }
                };
            }
        }
        """;

    private readonly Action<string> _throw;
    private readonly Func<string, string, string> _texts;

    public ExceptionTests(Fixture fixture)
    {
        _throw = fixture.Plugin.Run<Action<string>>("Throwing.Thrower");
        _texts = fixture.Plugin.Run<Func<string, string, string>>("Throwing.Texts");
    }

    [Theory]
    [InlineData("argument", typeof(ArgumentException), "Bad thing. (Parameter 'thing')")]
    [InlineData("argument null", typeof(ArgumentNullException), "No thing. (Parameter 'thing')")]
    [InlineData("invalid operation", typeof(InvalidOperationException), "Not now.")]
    [InlineData("not supported", typeof(NotSupportedException), "Never.")]
    [InlineData("not implemented", typeof(NotImplementedException), "Not yet.")]
    [InlineData("format", typeof(FormatException), "No number.")]
    [InlineData("arithmetic", typeof(ArithmeticException), "Sums.")]
    [InlineData("overflow", typeof(OverflowException), "Too big.")]
    [InlineData("zero", typeof(DivideByZeroException), "Zero.")]
    [InlineData("index", typeof(IndexOutOfRangeException), "Index.")]
    [InlineData("key", typeof(KeyNotFoundException), "Key.")]
    [InlineData("null", typeof(NullReferenceException), "Null.")]
    [InlineData("cast", typeof(InvalidCastException), "Cast.")]
    [InlineData("timeout", typeof(TimeoutException), "Late.")]
    [InlineData("task canceled", typeof(OperationCanceledException), "Stop.")]
    [InlineData("canceled", typeof(OperationCanceledException), "Stop.")]
    [InlineData("memory", typeof(OutOfMemoryException), "Full.")]
    [InlineData("io", typeof(IOException), "Disk.")]
    [InlineData("file", typeof(FileNotFoundException), "No file.")]
    [InlineData("directory", typeof(DirectoryNotFoundException), "No directory.")]
    [InlineData("end", typeof(EndOfStreamException), "End.")]
    [InlineData("access", typeof(UnauthorizedAccessException), "Locked.")]
    public void WellKnown_Thrown_ArrivesAsItself(string kind, Type type, string message)
    {
        Exception exception = Assert.ThrowsAny<Exception>(() => _throw(kind));

        Assert.Equal(type, exception.GetType());
        Assert.Equal(message, exception.Message);
        Assert.Contains("Throwing.Throwing.Throw(String kind)", exception.StackTrace, StringComparison.Ordinal);
        Assert.Contains(nameof(WellKnown_Thrown_ArrivesAsItself), exception.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void WellKnown_WithDetail_KeepsIt()
    {
        Assert.Equal("thing", Assert.Throws<ArgumentException>(() => _throw("argument")).ParamName);
        Assert.Equal("thing", Assert.Throws<ArgumentNullException>(() => _throw("argument null")).ParamName);
        Assert.Equal("thing", Assert.Throws<ArgumentOutOfRangeException>(() => _throw("argument range")).ParamName);
        Assert.Equal("thing", Assert.Throws<ObjectDisposedException>(() => _throw("disposed")).ObjectName);
        Assert.Equal("thing.txt", Assert.Throws<FileNotFoundException>(() => _throw("file")).FileName);
        Assert.Contains("Actual value was 5.", Assert.Throws<ArgumentOutOfRangeException>(() => _throw("argument range")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stack_OfACall_ShowsOneGeneratedFrameWithItsPlainName()
    {
        Exception exception = Assert.Throws<FormatException>(() => _throw("format"));

        Assert.Contains("ThrowingExports.Throw(Void* self, ", exception.StackTrace, StringComparison.Ordinal);
        Assert.DoesNotContain("<", exception.StackTrace![..exception.StackTrace!.IndexOf("---", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("Stub", exception.StackTrace, StringComparison.Ordinal);
        Assert.DoesNotContain("Pdk.Interop", exception.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void Odd_WithInner_ArrivesAsPluginExceptionWithTheChain()
    {
        PluginException exception = Assert.Throws<PluginException>(() => _throw("odd"));

        Assert.Equal("Throwing.OddException", exception.TypeName);
        Assert.Equal("Odd.", exception.Message);
        Assert.Contains("Throwing.Throwing.Throw", exception.RemoteStackTrace, StringComparison.Ordinal);
        Assert.StartsWith("Pdk.PluginException [Throwing.OddException]: Odd.", exception.ToString(), StringComparison.Ordinal);
        InvalidOperationException cause = Assert.IsType<InvalidOperationException>(exception.InnerException);
        PluginException root = Assert.IsType<PluginException>(cause.InnerException);
        Assert.Equal("Throwing.OddException", root.TypeName);
        Assert.Equal("Root.", root.Message);
    }

    [Fact]
    public void Aggregate_Thrown_KeepsEveryInnerException()
    {
        AggregateException exception = Assert.Throws<AggregateException>(() => _throw("aggregate"));

        Assert.Equal("Several. (One.) (Two.)", exception.Message);
        Assert.Collection(
            exception.InnerExceptions,
            first => Assert.IsType<FormatException>(first),
            second => Assert.Equal("Throwing.OddException", Assert.IsType<PluginException>(second).TypeName));
    }

    [Fact]
    public void Derived_FromWellKnown_KeepsItsOwnTypeName()
    {
        Assert.Equal("Throwing.DerivedArgumentException", Assert.Throws<PluginException>(() => _throw("derived")).TypeName);
    }

    [Fact]
    public void Members_ThatThrow_AreLeftOut()
    {
        PluginException exception = Assert.Throws<PluginException>(() => _throw("lying"));

        Assert.Equal("Throwing.LyingException", exception.TypeName);
        Assert.Contains("Message threw System.InvalidOperationException", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_OfTextOrChain_IsCut()
    {
        Assert.InRange(Assert.Throws<PluginException>(() => _throw("long")).Message.Length, 1000, 100_000);
        Assert.Equal("a\uFFFDb", Assert.Throws<PluginException>(() => _throw("surrogate")).Message);
        Assert.Equal("1000", Assert.Throws<PluginException>(() => _throw("deep")).Message);
        Assert.InRange(Assert.Throws<AggregateException>(() => _throw("wide")).InnerExceptions.Count, 10, 100);
    }

    [Fact]
    public void Text_WithLoneSurrogate_IsAnErrorWithItsNameBothWays()
    {
        ArgumentException argument = Assert.Throws<ArgumentException>(() => _texts("length", "ab\uD800"));
        Assert.Equal("text", argument.ParamName);
        Assert.Contains("lone surrogate (U+D800) at index 2", argument.Message, StringComparison.Ordinal);
        Assert.Contains("lone surrogate", Assert.Throws<ArgumentException>(() => _texts("length", new string('x', 1000) + "\uDC00")).Message, StringComparison.Ordinal);

        Assert.Equal("result", Assert.Throws<ArgumentException>(() => _texts("result", "lone")).ParamName);
        Assert.Equal("second", Assert.Throws<ArgumentException>(() => _texts("outs", new string('x', 1000))).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentException>(() => _texts("ref", "fine")).ParamName);

        Assert.Equal("fine", _texts("result", "fine"));
    }

    [Fact]
    public void Null_ForAText_IsThePluginsAffair()
    {
        Assert.Throws<NullReferenceException>(() => _texts("length", null!));
    }

    /// <summary>Compiles the plugin once.</summary>
    public sealed class Fixture : IDisposable
    {
        internal InMemoryPlugin Plugin { get; } = InMemoryPlugin.Compile(Source);

        /// <inheritdoc/>
        public void Dispose() => Plugin.Dispose();
    }
}
