using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Pdk.Abi;
using Pdk.TestKit;

namespace Pdk.Tests.Values;

/// <summary>The memory of .NET's own values is what the ABI says, and what <c>pdk.h</c> declares.</summary>
public sealed class EncodingTests : IDisposable
{
    // The same values in both languages; what a value of .NET lies in memory as is what C is to print.
    private static readonly Dictionary<string, (byte[] Bytes, string InC)> s_values = new()
    {
        ["guid"] = (Bytes(new Guid("00112233-4455-6677-8899-aabbccddeeff")), "{ 0x00112233, 0x4455, 0x6677, { 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff } }"),
        ["datetime"] = (Bytes(DateTime.UnixEpoch.AddTicks(5)), "PDK_DATETIME(PDK_TICKS_OF_1970 + 5, 1)"),
        ["datetimeoffset"] = (Cleared(DateTimeOffset.UnixEpoch.ToOffset(TimeSpan.FromMinutes(-90))), "{ -90, 0, PDK_TICKS_OF_1970 }"),
        ["timespan"] = (Bytes(TimeSpan.FromSeconds(-1)), "-10000000"),
        ["date"] = (Bytes(new DateOnly(2, 1, 1)), "365"),
        ["time"] = (Bytes(TimeOnly.MaxValue), "INT64_C(863999999999)"),
        ["decimal"] = (Bytes(new decimal(1, 2, 3, isNegative: true, scale: 28)), "{ 0x80000000u | 28u * 0x10000, 3, UINT64_C(0x0000000200000001) }"),
        ["f16"] = (Bytes((Half)(-1.5)), "0xBE00"),
        ["i128"] = (Bytes((Int128)(-2)), "{ UINT64_C(0xFFFFFFFFFFFFFFFE), -1 }"),
        ["u128"] = (Bytes(new UInt128(1, 2)), "{ 2, 1 }"),
        ["index"] = (Bytes(^5), "~5"),
        ["range"] = (Bytes(1..^2), "{ 1, ~2 }"),
        ["rune"] = (Bytes(new Rune(0x1F600)), "0x1F600"),
        ["complex"] = (Bytes(new Complex(1, -2)), "{ 1, -2 }"),
        ["vector2"] = (Bytes(new Vector2(1, 2)), "{ 1, 2 }"),
        ["vector3"] = (Bytes(new Vector3(1, 2, 3)), "{ 1, 2, 3 }"),
        ["vector4"] = (Bytes(new Vector4(1, 2, 3, 4)), "{ 1, 2, 3, 4 }"),
        ["quaternion"] = (Bytes(new Quaternion(1, 2, 3, 4)), "{ 1, 2, 3, 4 }"),
        ["plane"] = (Bytes(new Plane(1, 2, 3, 4)), "{ 1, 2, 3, 4 }"),
        ["matrix3x2"] = (Bytes(new Matrix3x2(1, 2, 3, 4, 5, 6)), "{ 1, 2, 3, 4, 5, 6 }"),
        ["matrix4x4"] = (Bytes(new Matrix4x4(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)), "{ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }"),
    };

    private static readonly AbiPrimitive[] s_primitives = [.. AbiPrimitives.All.Where(primitive => !primitive.IsScalar)];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pdk-values-");

    public static TheoryData<string> Dialects => [.. CCompiler.Dialects];

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void Values_OfTheTable_AllStandHere() =>
        Assert.Equal(s_primitives.Select(primitive => primitive.Token).Order(StringComparer.Ordinal), s_values.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Sizes_OfTheTable_AreThoseOfTheRuntime()
    {
        foreach (AbiPrimitive primitive in AbiPrimitives.All)
        {
            Type type = Type.GetType(primitive.Type) ?? typeof(Complex).Assembly.GetType(primitive.Type) ?? typeof(Vector2).Assembly.GetType(primitive.Type)!;
            (int size, int alignment) = ((int, int))typeof(EncodingTests).GetMethod(nameof(Measure), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, null)!;

            Assert.Equal($"{primitive.Token} {size} {alignment}", $"{primitive.Token} {primitive.Size} {primitive.Alignment}");
        }
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Values_InC_AreTheSameBytes(string dialect)
    {
        string source = Path.Combine(_directory.FullName, "print.c");
        string program = Path.Combine(_directory.FullName, "print");
        File.WriteAllText(source, $$"""
            #include <stdio.h>
            #include "pdk.h"
            {{string.Concat(AbiPrimitives.All.Select(primitive => $"PDK_ASSERT_STRUCT({primitive.C}, {primitive.Size}, {primitive.CAlignment})\n"))}}
            static void print(const char* name, const void* value, size_t size)
            {
                size_t i;
                printf("%s ", name);
                for (i = 0; i < size; i++) printf("%02X", ((const unsigned char*)value)[i]);
                printf("\n");
            }
            int main(void)
            {
            {{string.Concat(s_primitives.Select(primitive => $"    {{ const {primitive.C} value = {s_values[primitive.Token].InC}; print(\"{primitive.Token}\", &value, sizeof value); }}\n"))}}
                return PDK_DATETIME_TICKS(PDK_DATETIME(7, 3)) == 7 && PDK_DATETIME_KIND(PDK_DATETIME(7, 3)) == 3 ? 0 : 1;
            }

            """);

        CCompiler.Compile(dialect, $"-I{AppContext.BaseDirectory}", "-o", program, source);

        Assert.Equal(
            string.Concat(s_primitives.Select(primitive => $"{primitive.Token} {Convert.ToHexString(s_values[primitive.Token].Bytes)}\n")),
            CCompiler.Run(program));
    }

    [Fact]
    public void DateTimeOffset_OfThisRuntime_IsAsTheAbiSays() => Assert.Null(Record.Exception(Interop.FrameworkLayouts.CheckDateTimeOffset));

    private static unsafe byte[] Bytes<T>(T value)
        where T : unmanaged
        => new Span<byte>(&value, sizeof(T)).ToArray();

    // Four bytes of it are padding.
    private static byte[] Cleared(DateTimeOffset value)
    {
        byte[] bytes = Bytes(value);
        bytes.AsSpan(4, 4).Clear();
        return bytes;
    }

    private static (int Size, int Alignment) Measure<T>()
    {
        Probe<T> probe = new(0, default!);
        return (Unsafe.SizeOf<T>(), (int)Unsafe.ByteOffset(ref probe.First, ref Unsafe.As<T, byte>(ref probe.Value)));
    }

    private struct Probe<T>(byte first, T value)
    {
        public byte First = first;
        public T Value = value;
    }
}
