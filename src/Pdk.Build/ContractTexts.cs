using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Pdk.Abi;

namespace Pdk.Build;

/// <summary>Reads the contracts of an assembly from the attributes that the generator wrote; no code of it is loaded.</summary>
internal static class ContractTexts
{
    // The blob of an attribute begins with this.
    private const ushort Prolog = 1;

    /// <summary>The contracts in order of their ids.</summary>
    /// <exception cref="AbiFormatException">A text cannot be read.</exception>
    internal static IReadOnlyList<AbiDocument> Read(string assembly)
    {
        using FileStream stream = File.OpenRead(assembly);
        using PEReader image = new(stream);
        MetadataReader metadata = image.GetMetadataReader();
        return
        [
            .. metadata.GetAssemblyDefinition().GetCustomAttributes()
                .Select(metadata.GetCustomAttribute)
                .Where(attribute => IsContractAbi(metadata, attribute))
                .Select(attribute => Parse(metadata.GetBlobReader(attribute.Value)))
                // Closures over two types that are one to an ABI, an array and a list for example, have one text.
                .GroupBy(contract => contract.Contracts[0].Id, StringComparer.Ordinal)
                .Select(same => same.First())
                .OrderBy(contract => contract.Contracts[0].Id, StringComparer.Ordinal),
        ];
    }

    private static bool IsContractAbi(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.GetTypeReference((TypeReferenceHandle)parent) is var type
        && metadata.StringComparer.Equals(type.Namespace, "Pdk")
        && metadata.StringComparer.Equals(type.Name, "ContractAbiAttribute");

    private static AbiDocument Parse(BlobReader arguments)
    {
        if (arguments.ReadUInt16() != Prolog)
        {
            throw new BadImageFormatException();
        }

        arguments.ReadSerializedString();
        return AbiDocument.Parse(arguments.ReadSerializedString() ?? "");
    }
}
