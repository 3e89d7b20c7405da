using System.Text;
using CsCheck;
using Pdk.Interop;

namespace Pdk.Tests;

/// <summary>What comes from the other side is checked before it is believed.</summary>
public sealed unsafe class MarshallerTests
{
    [Theory]
    [InlineData(new byte[] { 0xFF }, 0)]
    [InlineData(new byte[] { 0x61, 0xC3 }, 1)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 0)]
    [InlineData(new byte[] { 0x61, 0x62, 0xC0, 0x80 }, 2)]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 }, 0)]
    public void Text_ThatIsNotUtf8_IsAnErrorWithNameAndOffset(byte[] bytes, int offset)
    {
        foreach (int padding in new[] { 0, 1000 })
        {
            byte[] padded = [.. Enumerable.Repeat((byte)'x', padding), .. bytes];
            ArgumentException exception = Assert.Throws<ArgumentException>(() => Lift(padded));

            Assert.Equal("name", exception.ParamName);
            Assert.Contains($"at offset {padding + offset}", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(int.MaxValue + 1L)]
    [InlineData(long.MaxValue)]
    public void Length_ThatIsImpossible_IsAnError(long length)
    {
        byte memory = 0;
        byte* data = &memory;
        Assert.Contains($"{length}", Assert.Throws<ArgumentException>(() => TextMarshaller.Lift(data, length, "name")).Message, StringComparison.Ordinal);
        char letter = 'x';
        char* units = &letter;
        Assert.Contains($"{length}", Assert.Throws<ArgumentException>(() => Utf16Marshaller.Lift(units, length, "name")).Message, StringComparison.Ordinal);
        Assert.Contains($"{length}", Assert.Throws<ArgumentException>(() => ArrayMarshaller.Lift(data, length, "name")).Message, StringComparison.Ordinal);
        Assert.Contains($"{length}", Assert.Throws<ArgumentException>(() => SpanMarshaller.Lift(data, length, "name").Length).Message, StringComparison.Ordinal);
        Assert.Contains($"{length}", Assert.Throws<ArgumentException>(() => SpanMarshaller.LiftReadOnly(data, length, "name").Length).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_WithALength_IsAnError()
    {
        Assert.Throws<ArgumentException>(() => TextMarshaller.Lift(null, 5, "name"));
        Assert.Throws<ArgumentException>(() => Utf16Marshaller.Lift(null, 5, "name"));
        Assert.Throws<ArgumentException>(() => ArrayMarshaller.Lift((int*)null, 5, "name"));
        Assert.Throws<ArgumentException>(() => SpanMarshaller.Lift((int*)null, 5, "name").Length);
    }

    [Fact]
    public void Text_AnyText_ComesBackThroughABuffer()
    {
        Gen.String.Where(text => !HasLoneSurrogate(text)).Sample(text =>
        {
            Scratch scratch;
            PdkBuffer buffer = Buffers.Create(&scratch);
            TextMarshaller.Lower(text, &buffer, "name");
            bool isShort = Encoding.UTF8.GetByteCount(text) <= Scratch.Size;
            Assert.Equal(isShort, buffer.Release == null);
            Assert.Equal(text, TextMarshaller.Lift(&buffer, "name"));
            Assert.True(buffer.Release == null);
        });
    }

    [Fact]
    public void Text_AnyBytes_AreATextOrAnError()
    {
        UTF8Encoding strict = new(false, throwOnInvalidBytes: true);
        Gen.Byte.Array[0, 400].Sample(bytes =>
        {
            string? expected;
            try
            {
                expected = strict.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                expected = null;
            }

            if (expected is null)
            {
                Assert.Throws<ArgumentException>(() => Lift(bytes));
            }
            else
            {
                Assert.Equal(expected, Lift(bytes));
            }
        });
    }

    [Fact]
    public void Buffer_WithoutScratch_IsAllocatedAndReleasedOnce()
    {
        PdkBuffer buffer = default;
        TextMarshaller.Lower("short", &buffer, "name");

        Assert.True(buffer.Release != null);
        Assert.Equal("short", TextMarshaller.Lift(&buffer, "name"));
        Assert.True(buffer.Release == null);
        Buffers.Release(&buffer);
        Buffers.Release(null);
    }

    [Fact]
    public void WideText_AnyUnits_ComeBackThroughABuffer()
    {
        Gen.Char.Array[0, 300].Sample(units =>
        {
            string text = new(units);
            Scratch scratch;
            PdkBuffer buffer = Buffers.Create(&scratch);
            PdkBuffer bare = default;
            Utf16Marshaller.Lower(text, &buffer);
            Utf16Marshaller.Lower(text, &bare);
            Assert.Equal(text.Length <= Scratch.Size / 2, buffer.Release == null);
            Assert.True(bare.Release != null);
            Assert.Equal(text, Utf16Marshaller.Lift(&buffer, "name"));
            Assert.Equal(text, Utf16Marshaller.Lift(&bare, "name"));
            Assert.True(buffer.Release == null && bare.Release == null);
        });
    }

    [Fact]
    public void TextOfAType_ThatIsNone_IsNamed()
    {
        Assert.Equal("The value 'link' is no Uri: 'http://['. (Parameter 'link')", Assert.Throws<ArgumentException>(() => UriText.Lift("http://[", "link")).Message);
        foreach (string text in new[] { "", "1", "1.2.3.4.5", "-1.2", "a.b" })
        {
            Assert.Equal($"The value 'version' is no Version: '{text}'. (Parameter 'version')", Assert.Throws<ArgumentException>(() => VersionText.Lift(text, "version")).Message);
        }
    }

    [Fact]
    public void EmptyText_WithoutScratch_IsNotNull()
    {
        PdkBuffer buffer = default;
        TextMarshaller.Lower("", &buffer, "name");

        Assert.Equal("", TextMarshaller.Lift(&buffer, "name"));
    }

    [Fact]
    public void Error_ThatIsItsOwnInnerAndNext_IsCut()
    {
        PdkError error = new() { Size = (uint)sizeof(PdkError), Code = PdkErrorCode.InvalidOperation, HResult = 42 };
        error.Inner = &error;
        error.Next = &error;

        Assert.Equal(42, Assert.IsType<InvalidOperationException>(Errors.Lift(&error)).HResult);
    }

    [Fact]
    public void Array_EmptyAndNull_Differ()
    {
        fixed (int* empty = &ArrayMarshaller.Pin(Array.Empty<int>()), none = &ArrayMarshaller.Pin<int>(null))
        {
            Assert.True(empty != null);
            Assert.True(none == null);
        }
    }

    [Fact]
    public void LongTexts_TwoInEachCall_KeepTheirChunks()
    {
        string text = new('x', 10_000);
        string other = new('y', 300);
        Scratch scratch;
        long before = 0;
        for (int index = 0; index < 100; index++)
        {
            // The chunks are there after the first round.
            before = index == 1 ? GC.GetAllocatedBytesForCurrentThread() : before;
            TextArgument first = TextArgument.Lower(text, &scratch, "name");
            TextArgument second = TextArgument.Lower(other, &scratch, "name");
            Assert.True(first.Data != second.Data);
            first.Free();
            second.Free();
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    private static string? Lift(byte[] bytes)
    {
        fixed (byte* data = &ArrayMarshaller.Pin(bytes))
        {
            return TextMarshaller.Lift(data, bytes.Length, "name");
        }
    }

    private static bool HasLoneSurrogate(string text)
    {
        Scratch scratch;
        try
        {
            TextArgument.Lower(text, &scratch, "name").Free();
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
