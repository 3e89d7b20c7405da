using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>What <c>[NotNullWhen]</c> and its kin say of null beyond the annotation. A stub must not say less.</summary>
internal static class NullFlow
{
    /// <summary>The type as a stub may declare it without the attributes.</summary>
    internal static TypeModel Apply(TypeModel type, AbiDirection direction, ImmutableArray<AttributeData> attributes)
    {
        if (attributes.IsEmpty || !type.IsReference)
        {
            return type;
        }

        string[] names = attributes.Select(attribute => attribute.AttributeClass?.Name ?? "").ToArray();
        bool isNullable = direction switch
        {
            AbiDirection.Value or AbiDirection.In => names.Contains("AllowNullAttribute") || (type.IsNullable && !names.Contains("DisallowNullAttribute")),
            AbiDirection.Out => type.IsNullable && !names.Any(name => name is "NotNullAttribute" or "NotNullWhenAttribute" or "NotNullIfNotNullAttribute"),
            _ => type.IsNullable,
        };
        return WithNull(type, isNullable);
    }

    /// <summary>The type as the parameter of an indexer is to be implemented: the compiler minds <c>[DisallowNull]</c> there only in calls.</summary>
    internal static TypeModel AsAnnotated(TypeModel type, ITypeSymbol declared) =>
        declared.NullableAnnotation == NullableAnnotation.Annotated && !type.IsNullable ? WithNull(type, isNullable: true) : type;

    private static TypeModel WithNull(TypeModel type, bool isNullable) =>
        type with { Name = type.Name.TrimEnd('?') + (isNullable ? "?" : ""), IsNullable = isNullable };
}
