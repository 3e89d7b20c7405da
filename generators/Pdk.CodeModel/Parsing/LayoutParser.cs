using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>Finds which structs and fields of a contract generated code can measure, and how it names them.</summary>
internal sealed class LayoutParser(Compilation compilation)
{
    /// <summary>The structs that generated code can name, in order of their names.</summary>
    /// <param name="layouts">What was computed.</param>
    /// <param name="namesObsolete">Whether one of them, or the type of a hidden field, is obsolete.</param>
    internal AbiList<LayoutModel> Parse(StructLayouts layouts, out bool namesObsolete)
    {
        List<LayoutModel> models = [];
        namesObsolete = false;
        foreach ((INamedTypeSymbol type, AbiStruct layout) in layouts.ByType)
        {
            if (!CanName(type))
            {
                continue;
            }

            if (ValueParts.IsTuple(type) || ValueParts.IsNullable(type))
            {
                models.Add(OfParts(type, layout));
                continue;
            }

            IFieldSymbol[] fields = [.. StructLayouts.InstanceFields(type)];
            LayoutFieldModel[] found = [.. layout.Fields.Zip(fields, Field).OfType<LayoutFieldModel>()];
            namesObsolete |= Obsolescence.OfType(type) || fields.Any(field => CanName(field.Type) && Obsolescence.OfType(field.Type));
            models.Add(new LayoutModel(type.Qualified(), layout.Type.ToString(), layout.Size, layout.Alignment, found.ToAbiList()));
        }

        models.AddRange(layouts.Primitives.Select(primitive => new LayoutModel(
            $"global::{primitive.Type}", primitive.Token, primitive.Size, primitive.Alignment, default, IsPromised: primitive.Token != "datetimeoffset")));
        return models.OrderBy(model => model.Name, StringComparer.Ordinal).ToAbiList();
    }

    private static LayoutModel OfParts(INamedTypeSymbol type, AbiStruct layout)
    {
        bool isTuple = ValueParts.IsTuple(type);
        IEnumerable<LayoutFieldModel> fields = layout.Fields
            .Where(field => isTuple || field.Name == "value")
            .Select(field => new LayoutFieldModel(field.Name, field.Offset, isTuple ? field.Name : null, null));
        return new LayoutModel(type.Qualified(), layout.Type.ToString(), layout.Size, layout.Alignment, fields.ToAbiList(), IsPromised: !isTuple);
    }

    private LayoutFieldModel? Field(AbiField layout, IFieldSymbol field)
    {
        // A reference to a volatile field, and the name of an obsolete one, would be a warning.
        bool isHidden = !compilation.IsSymbolAccessibleWithin(field, compilation.Assembly)
            || field.IsVolatile
            || field.IsImplicitlyDeclared
            || field.Attribute(WellKnownNames.ObsoleteAttribute) is not null;
        if (!isHidden)
        {
            string member = Identifiers.Escape(field.Name);
            return new LayoutFieldModel(layout.Name, layout.Offset, field.IsFixedSizeBuffer ? $"{member}[0]" : member, null);
        }

        // The runtime finds a hidden field by its declared type: one that cannot be written here is left to the size.
        ITypeSymbol declared = field.OriginalDefinition.Type;
        return !field.IsFixedSizeBuffer && !HasTypeParameter(declared) && CanName(field.Type)
            ? new LayoutFieldModel(layout.Name, layout.Offset, field.Name, field.Type.Qualified())
            : null;
    }

    private bool CanName(ITypeSymbol type) => ClosureFinder.CanName(type, compilation);

    private static bool HasTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        INamedTypeSymbol named => named.TypeArguments.Any(HasTypeParameter)
            || (named.ContainingType is not null && HasTypeParameter(named.ContainingType)),
        _ => false,
    };
}
