using Microsoft.CodeAnalysis;

namespace Pdk.CodeModel.Parsing;

/// <summary>The primitive types: how each stands in C#, in the ABI text, and how large it is.</summary>
internal static class Primitives
{
    /// <summary>The C# keyword, the ABI token and the size of a primitive; null for any other type.</summary>
    internal static (string Keyword, string Token, int Size)? Find(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte => ("sbyte", "i8", 1),
        SpecialType.System_Byte => ("byte", "u8", 1),
        SpecialType.System_Int16 => ("short", "i16", 2),
        SpecialType.System_UInt16 => ("ushort", "u16", 2),
        SpecialType.System_Int32 => ("int", "i32", 4),
        SpecialType.System_UInt32 => ("uint", "u32", 4),
        SpecialType.System_Int64 => ("long", "i64", 8),
        SpecialType.System_UInt64 => ("ulong", "u64", 8),
        SpecialType.System_Single => ("float", "f32", 4),
        SpecialType.System_Double => ("double", "f64", 8),
        SpecialType.System_IntPtr => ("nint", "isize", 8),
        SpecialType.System_UIntPtr => ("nuint", "usize", 8),
        SpecialType.System_Boolean => ("bool", "bool", 1),
        SpecialType.System_Char => ("char", "char16", 2),
        _ => null,
    };
}
