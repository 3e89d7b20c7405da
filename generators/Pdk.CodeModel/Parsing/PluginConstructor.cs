using Microsoft.CodeAnalysis;

namespace Pdk.CodeModel.Parsing;

/// <summary>Chooses the constructor by which generated code makes a plugin.</summary>
internal static class PluginConstructor
{
    /// <summary>
    /// Of those that the assembly can call and that take contracts only the one that takes most, the first if there are
    /// several; null if there is none.
    /// </summary>
    internal static IMethodSymbol? Find(INamedTypeSymbol type)
    {
        bool hasRequired = HasRequiredMembers(type);
        return type.InstanceConstructors
            .Where(constructor => constructor.Parameters.All(IsContract)
                && (!hasRequired || constructor.Attribute(WellKnownNames.SetsRequiredMembersAttribute) is not null)
                && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)
            .OrderByDescending(constructor => constructor.Parameters.Length)
            .FirstOrDefault();
    }

    internal static bool HasRequiredMembers(INamedTypeSymbol type) =>
        type.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
        || (type.BaseType is { } inherited && HasRequiredMembers(inherited));

    private static bool IsContract(IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.None or RefKind.In
        && parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Interface } type
        && type.Attribute(WellKnownNames.PluginContractAttribute) is not null;
}
