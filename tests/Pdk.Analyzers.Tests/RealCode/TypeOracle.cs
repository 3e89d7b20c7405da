using System.Reflection;

namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>
/// What the documentation says of a type that is to cross: docs/types.md, docs/generics.md and the pages PDK0003,
/// PDK0004, PDK0017, PDK0018 and PDK0020. It shares no code with the parser and reads metadata by reflection.
/// </summary>
/// <param name="isContract">Whether a type is one of the contracts.</param>
internal sealed class TypeOracle(Func<Type, bool> isContract)
{
    private static readonly HashSet<string> s_primitives =
    [
        "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64",
        "System.UInt64", "System.Single", "System.Double", "System.IntPtr", "System.UIntPtr", "System.Boolean", "System.Char",
    ];

    // The rows of docs/types.md that are of .NET itself.
    private static readonly HashSet<string> s_values =
    [
        "System.Guid", "System.DateTime", "System.DateTimeOffset", "System.TimeSpan", "System.DateOnly", "System.TimeOnly", "System.Decimal", "System.Half",
        "System.Int128", "System.UInt128", "System.Index", "System.Range", "System.Text.Rune", "System.Numerics.Complex", "System.Numerics.Vector2",
        "System.Numerics.Vector3", "System.Numerics.Vector4", "System.Numerics.Quaternion", "System.Numerics.Plane", "System.Numerics.Matrix3x2",
        "System.Numerics.Matrix4x4",
    ];

    private static readonly HashSet<string> s_texts = ["System.String", "System.Uri", "System.Version"];

    // Collections, and dictionaries, which hold two.
    private static readonly string[] s_collections =
    [
        "System.Collections.Generic.List`1", "System.Collections.Immutable.ImmutableArray`1", "System.Memory`1", "System.ReadOnlyMemory`1",
        "System.Collections.Generic.IReadOnlyList`1", "System.Collections.Generic.IReadOnlyCollection`1", "System.Collections.Generic.IEnumerable`1",
        "System.Collections.Generic.IList`1", "System.Collections.Generic.ICollection`1", "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.ISet`1", "System.Collections.Generic.IReadOnlySet`1",
        "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.IDictionary`2", "System.Collections.Generic.IReadOnlyDictionary`2",
    ];

    /// <summary>The rule that a result's or a parameter's type breaks; null if it crosses.</summary>
    internal string? RuleOf(Type declared, bool isResult)
    {
        Type type = Close(declared.IsByRef ? declared.GetElementType()! : declared, declared);
        return IsSpan(type) ? RuleOfPlain(type.GetGenericArguments()[0]) ?? (isResult || declared.IsByRef ? "PDK0020" : null)
            : type.FullName == "System.Void" ? null
            : RuleOfArgument(type, []);
    }

    /// <summary>The contracts whose objects lie in values of a type, or are passed to them.</summary>
    internal IEnumerable<Type> ContractsIn(Type declared)
    {
        Type type = declared.HasElementType ? declared.GetElementType()! : declared;
        return declared.HasElementType ? ContractsIn(type)
            : isContract(type) ? [type]
            : type.GetGenericArguments().SelectMany(ContractsIn);
    }

    // A delegate, or what can also lie in data.
    private string? RuleOfArgument(Type type, Type[] open)
    {
        if (!IsDelegate(type))
        {
            return RuleOfPart(type);
        }

        MethodInfo invoke = type.GetMethod("Invoke")!;
        if (open.Contains(type) || invoke.ReturnType.IsByRef)
        {
            return "PDK0003";
        }

        // Of an interface that the delegate names by itself, no contract is made.
        MethodInfo declared = type.IsGenericType ? type.GetGenericTypeDefinition().GetMethod("Invoke")! : invoke;
        Type[] declaredTypes = [declared.ReturnType, .. declared.GetParameters().Select(parameter => parameter.ParameterType)];
        Type[] types = [invoke.ReturnType, .. invoke.GetParameters().Select(parameter => parameter.ParameterType)];
        return types.Zip(declaredTypes, (closed, written) => RuleOfInvoke(closed, written, isResult: ReferenceEquals(written, declaredTypes[0]), [.. open, type]))
            .FirstOrDefault(rule => rule is not null);
    }

    private string? RuleOfInvoke(Type closed, Type written, bool isResult, Type[] open)
    {
        Type type = closed.IsByRef ? closed.GetElementType()! : closed;
        TypeOracle oracle = written.ContainsGenericParameters ? this : new TypeOracle(_ => false);
        return type.FullName == "System.Void" ? null
            : !IsSpan(type) ? oracle.RuleOfArgument(type, open)
            : RuleOfPlain(type.GetGenericArguments()[0]) ?? (isResult || closed.IsByRef ? "PDK0003" : null);
    }

    private string? RuleOfPart(Type type) =>
        s_texts.Contains(type.FullName ?? "") || isContract(type) ? null
        : type.IsSZArray ? RuleOfPart(type.GetElementType()!)
        : IsOneOf(type, s_collections) || IsOneOf(type, "System.Nullable`1") || (IsTuple(type) && type.GetGenericArguments().Length > 1)
            ? type.GetGenericArguments().Select(RuleOfPart).FirstOrDefault(rule => rule is not null)
        : RuleOfPlain(type);

    private static bool IsSpan(Type type) => IsOneOf(type, "System.Span`1", "System.ReadOnlySpan`1");

    private static bool IsDelegate(Type type) => type.BaseType?.FullName == "System.MulticastDelegate";

    // What depends on a type parameter crosses if it does in any closure, and a number crosses wherever anything does.
    private static Type Close(Type type, Type context) =>
        type.IsGenericParameter ? context.Module.Assembly.GetType("System.Int32") ?? type.BaseType!.Assembly.GetType("System.Int32")!
        : !type.ContainsGenericParameters ? type
        : type.IsSZArray ? Close(type.GetElementType()!, context).MakeArrayType()
        : type.IsArray || type.IsPointer || type.IsFunctionPointer ? type
        : type.GetGenericTypeDefinition().MakeGenericType([.. type.GetGenericArguments().Select(argument => Close(argument, context))]);

    // Plain data: numbers, bool, char, enums, the values of .NET, T? and tuples and structs of these.
    private static string? RuleOfPlain(Type type)
    {
        if (IsPrimitiveOrEnum(type) || s_values.Contains(type.FullName ?? ""))
        {
            return null;
        }

        if (!IsStruct(type) || type.IsByRefLike)
        {
            return "PDK0003";
        }

        if (IsOneOf(type, "System.Nullable`1"))
        {
            return RuleOfPlain(type.GetGenericArguments()[0]);
        }

        if (IsTuple(type))
        {
            return RuleOfField(type);
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
        IsPrimitiveOrEnum(type) || s_values.Contains(type.FullName ?? "") ? null
        : IsTuple(type) || IsOneOf(type, "System.Nullable`1") ? type.GetGenericArguments().Select(RuleOfField).FirstOrDefault(rule => rule is not null)
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

    private static bool IsTuple(Type type) => type is { IsGenericType: true, Namespace: "System" } && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal);

    private static bool IsOneOf(Type type, params string[] names) =>
        type.IsGenericType && names.Contains(type.GetGenericTypeDefinition().FullName);

    private static IEnumerable<Type> Fields(Type type) => type
        .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(field => field.FieldType);
}
