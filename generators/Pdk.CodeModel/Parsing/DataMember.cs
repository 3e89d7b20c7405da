using Microsoft.CodeAnalysis;

namespace Pdk.CodeModel.Parsing;

/// <summary>A property or field of data.</summary>
/// <param name="Symbol">The property or field.</param>
/// <param name="Type">Its type.</param>
/// <param name="Since">The version that added it.</param>
/// <param name="Parameter">The parameter of the constructor that takes it; null if it is assigned.</param>
internal sealed record DataMember(ISymbol Symbol, ITypeSymbol Type, int Since, IParameterSymbol? Parameter)
{
    internal string Name => Symbol.Name;

    internal bool IsRequired => Symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
}
