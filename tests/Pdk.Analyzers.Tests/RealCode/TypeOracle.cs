using System.Reflection;

namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>
/// What the documentation says of a type that is to cross: the table "What crosses" of the README and the pages PDK0003,
/// PDK0004, PDK0017, PDK0018 and PDK0020. It shares no code with the parser and reads metadata by reflection.
/// </summary>
internal static class TypeOracle
{
    private static readonly HashSet<string> s_primitives =
    [
        "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64",
        "System.UInt64", "System.Single", "System.Double", "System.IntPtr", "System.UIntPtr", "System.Boolean", "System.Char",
    ];

    /// <summary>The rule that a result's or a parameter's type breaks; null if it crosses.</summary>
    internal static string? RuleOf(Type declared, bool isResult)
    {
        Type type = declared.IsByRef ? declared.GetElementType()! : declared;
        if (type.FullName is "System.Void" or "System.String")
        {
            return null;
        }

        if (type.IsSZArray)
        {
            return RuleOfPlain(type.GetElementType()!);
        }

        if (IsOneOf(type, "System.Span`1", "System.ReadOnlySpan`1"))
        {
            return RuleOfPlain(type.GetGenericArguments()[0]) ?? (isResult || declared.IsByRef ? "PDK0020" : null);
        }

        return RuleOfPlain(type);
    }

    // Plain data: numbers, bool, char, enums and structs of these.
    private static string? RuleOfPlain(Type type)
    {
        if (IsPrimitiveOrEnum(type))
        {
            return null;
        }

        if (!IsStruct(type) || type.IsByRefLike || IsOneOf(type, "System.Nullable`1"))
        {
            return "PDK0003";
        }

        // A struct of .NET that holds objects is a type that cannot cross; of any other, the fields cannot be seen.
        return !IsOfFramework(type) ? RuleOfFields(type)
            : HoldsObjects(type) ? "PDK0003"
            : RuleOfFields(type);
    }

    private static string? RuleOfFields(Type type)
    {
        if (IsHidden(type))
        {
            return "PDK0018";
        }

        return type.IsAutoLayout ? "PDK0004" : Fields(type).Select(RuleOfField).FirstOrDefault(rule => rule is not null);
    }

    private static string? RuleOfField(Type type) =>
        IsPrimitiveOrEnum(type) ? null
        : IsStruct(type) ? RuleOfFields(type)
        : "PDK0017";

    // What is in these, compilers do not look at.
    private static bool IsHandle(Type type) =>
        type.FullName is "System.RuntimeTypeHandle" or "System.RuntimeMethodHandle" or "System.RuntimeFieldHandle";

    private static bool HoldsObjects(Type type) => !IsHandle(type) && Fields(type).Any(field =>
        IsStruct(field) ? HoldsObjects(field) : !IsPrimitiveOrEnum(field) && !field.IsPointer && !field.IsFunctionPointer);

    private static bool IsHidden(Type type) => type.Assembly.GetCustomAttributesData()
        .Any(attribute => attribute.AttributeType.FullName == "System.Runtime.CompilerServices.ReferenceAssemblyAttribute");

    private static bool IsOfFramework(Type type) => type.Namespace is { } space && (space + ".").StartsWith("System.", StringComparison.Ordinal);

    private static bool IsPrimitiveOrEnum(Type type) => s_primitives.Contains(type.FullName ?? "") || type.IsEnum;

    private static bool IsStruct(Type type) => type is { IsGenericParameter: false, IsValueType: true } && !IsPrimitiveOrEnum(type);

    private static bool IsOneOf(Type type, params string[] names) =>
        type.IsGenericType && names.Contains(type.GetGenericTypeDefinition().FullName);

    private static IEnumerable<Type> Fields(Type type) => type
        .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(field => field.FieldType);
}
