using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using Pdk.Abi;

namespace Pdk.Generators.Tests.Model;

/// <summary>What the ABI text says of a struct is what a C compiler makes of the same fields.</summary>
public sealed class StructsInCTests
{
    private const int Count = 1000;

    private static readonly (string CSharp, string C)[] s_primitives =
    [
        ("byte", "uint8_t"), ("sbyte", "int8_t"), ("short", "int16_t"), ("ushort", "uint16_t"), ("int", "int32_t"), ("uint", "uint32_t"),
        ("long", "int64_t"), ("ulong", "uint64_t"), ("float", "float"), ("double", "double"), ("nint", "intptr_t"), ("bool", "uint8_t"),
        ("char", "uint16_t"), ("Color", "int16_t"),
    ];

    // A struct is its Pack and its fields: each a primitive, or one of the structs before it, alone or as a fixed buffer.
    private static readonly Gen<(int Pack, (int Type, int Earlier, int Length)[] Fields)> s_struct = Gen.Select(
        Gen.OneOf(0, 0, 0, 1, 2, 4, 8),
        Gen.Select(Gen.Int[0, s_primitives.Length - 1], Gen.Int[-12, 4], Gen.Int[-6, 5]).Array[1, 6]);

    [Fact]
    public void Struct_OfRandomFields_IsLaidOutAsInC() => s_struct.Array[Count].Sample(Compare, iter: 1, threads: 1);

    private static void Compare((int Pack, (int Type, int Earlier, int Length)[] Fields)[] structs)
    {
        StringBuilder csharp = new("public enum Color : short { Red }\n");
        StringBuilder c = new("#include <stddef.h>\n#include <stdint.h>\n");
        for (int number = 0; number < structs.Length; number++)
        {
            Declare(number, structs[number], csharp, c);
        }

        string members = string.Concat(Enumerable.Range(0, structs.Length).Select(number => $"void M{number}(in S{number} value); "));
        AbiContract contract = AbiDocument.Parse(Parse.Members(members, csharp.ToString()).Model.AbiText).Contracts[0];
        Assert.Equal(structs.Length, contract.Structs.Count);
        foreach (AbiStruct type in contract.Structs)
        {
            c.Append(CultureInfo.InvariantCulture, $"_Static_assert(sizeof({type.Type}) == {type.Size} && _Alignof({type.Type}) == {type.Alignment}, \"{type.Type}\");\n");
            foreach (AbiField field in type.Fields)
            {
                c.Append(CultureInfo.InvariantCulture, $"_Static_assert(offsetof({type.Type}, {field.Name}) == {field.Offset}, \"{type.Type}.{field.Name}\");\n");
            }
        }

        Compile(c.ToString());
    }

    private static void Declare(int number, (int Pack, (int Type, int Earlier, int Length)[] Fields) item, StringBuilder csharp, StringBuilder c)
    {
        string pack = item.Pack == 0 ? "" : $"[StructLayout(LayoutKind.Sequential, Pack = {item.Pack})] ";
        csharp.Append(CultureInfo.InvariantCulture, $"{pack}public unsafe struct S{number} {{ ");
        c.Append(item.Pack == 0 ? "" : $"#pragma pack(push, {item.Pack})\n");
        c.Append(CultureInfo.InvariantCulture, $"typedef struct S{number} {{ ");
        for (int field = 0; field < item.Fields.Length; field++)
        {
            (int type, int earlier, int length) = item.Fields[field];
            if (earlier > 0 && earlier <= number)
            {
                csharp.Append(CultureInfo.InvariantCulture, $"public S{number - earlier} F{field}; ");
                c.Append(CultureInfo.InvariantCulture, $"S{number - earlier} F{field}; ");
                continue;
            }

            (string csharpType, string cType) = s_primitives[type];
            bool isBuffer = length > 0 && csharpType is not ("nint" or "Color");
            csharp.Append(isBuffer ? $"public fixed {csharpType} F{field}[{length}]; " : $"public {csharpType} F{field}; ");
            c.Append(isBuffer ? $"{cType} F{field}[{length}]; " : $"{cType} F{field}; ");
        }

        csharp.Append("}\n");
        c.Append(CultureInfo.InvariantCulture, $"}} S{number};\n").Append(item.Pack == 0 ? "" : "#pragma pack(pop)\n");
    }

    private static void Compile(string source)
    {
        string file = Path.Combine(Path.GetTempPath(), $"pdk-structs-{Guid.NewGuid():N}.c");
        File.WriteAllText(file, source);
        try
        {
            using Process gcc = Process.Start(new ProcessStartInfo("gcc", ["-std=c11", "-fsyntax-only", file]) { RedirectStandardError = true })!;
            string errors = gcc.StandardError.ReadToEnd();
            gcc.WaitForExit();
            Assert.True(gcc.ExitCode == 0, errors);
        }
        catch (Win32Exception)
        {
            Assert.Fail("This test compares with what gcc says, and gcc is not on the PATH. Install gcc.");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
