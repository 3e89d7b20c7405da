using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Pdk.CodeModel.Parsing;

/// <summary>What <c>[StructLayout]</c> and <c>[FieldOffset]</c> say, for a struct in source and for one in metadata.</summary>
internal sealed class StructAttributes
{
    private readonly Func<IFieldSymbol, int?> _offset;

    private StructAttributes(LayoutKind kind, int pack, int size, Func<IFieldSymbol, int?> offset)
    {
        Kind = kind;
        Pack = pack;
        Size = size;
        _offset = offset;
    }

    internal LayoutKind Kind { get; }

    /// <summary>0 if not given.</summary>
    internal int Pack { get; }

    /// <summary>0 if not given.</summary>
    internal int Size { get; }

    /// <summary>Reads them; null if the metadata of the struct's assembly is out of reach.</summary>
    internal static StructAttributes? Read(INamedTypeSymbol type, Compilation compilation) =>
        type.OriginalDefinition is var definition && definition.Locations.Any(location => location.IsInSource)
            ? FromSource(definition)
            : FromMetadata(definition, compilation);

    /// <summary>A field's explicit offset, or null.</summary>
    internal int? Offset(IFieldSymbol field) => _offset(field);

    private static StructAttributes FromSource(INamedTypeSymbol type)
    {
        LayoutKind kind = LayoutKind.Sequential;
        int pack = 0;
        int size = 0;
        if (type.Attribute(WellKnownNames.StructLayoutAttribute) is { } attribute)
        {
            object? given = attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value : null;
            kind = given is null ? kind : (LayoutKind)Convert.ToInt32(given, null);
            foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
            {
                pack = named is { Key: nameof(StructLayoutAttribute.Pack), Value.Value: int p } ? p : pack;
                size = named is { Key: nameof(StructLayoutAttribute.Size), Value.Value: int s } ? s : size;
            }
        }

        return new StructAttributes(
            kind, pack, size, field => field.Attribute(WellKnownNames.FieldOffsetAttribute)?.Argument<int>(0));
    }

    // These attributes are bits of the type's row in metadata, which symbols do not show.
    private static StructAttributes? FromMetadata(INamedTypeSymbol type, Compilation compilation)
    {
        if (compilation.GetMetadataReference(type.ContainingAssembly) is not PortableExecutableReference reference
            || Find(reference.GetMetadata(), type.ContainingModule) is not { } reader)
        {
            return null;
        }

        TypeDefinition row = reader.GetTypeDefinition((TypeDefinitionHandle)MetadataTokens.EntityHandle(type.MetadataToken));
        TypeLayout layout = row.GetLayout();
        LayoutKind kind = (row.Attributes & TypeAttributes.LayoutMask) switch
        {
            TypeAttributes.SequentialLayout => LayoutKind.Sequential,
            TypeAttributes.ExplicitLayout => LayoutKind.Explicit,
            _ => LayoutKind.Auto,
        };
        return new StructAttributes(kind, layout.PackingSize, layout.Size, field =>
        {
            int offset = reader.GetFieldDefinition((FieldDefinitionHandle)MetadataTokens.EntityHandle(field.OriginalDefinition.MetadataToken)).GetOffset();
            return offset < 0 ? null : offset;
        });
    }

    private static MetadataReader? Find(Metadata metadata, IModuleSymbol module) => metadata switch
    {
        AssemblyMetadata assembly => assembly.GetModules().FirstOrDefault(part => part.Name == module.MetadataName)?.GetMetadataReader(),
        ModuleMetadata part => part.GetMetadataReader(),
        _ => null,
    };
}
