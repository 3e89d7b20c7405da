using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>Looks into a managed assembly before the runtime does, and without loading it.</summary>
internal static class ManagedImage
{
    private const string RuntimeAssembly = "System.Runtime";

    // How metadata writes the argument EntryPoint = "pdk_plugin_entry" of an attribute: a field, a string, both with their lengths.
    private static ReadOnlySpan<byte> EntryPointArgument => "\u0053\u000E\u000AEntryPoint\u0010pdk_plugin_entry"u8;

    /// <summary>Finds the method that a native library would export as its entry point.</summary>
    /// <param name="image">The file's content.</param>
    /// <param name="path">The file, for errors.</param>
    /// <returns>The method's metadata token.</returns>
    /// <exception cref="PluginLoadException">It is no managed assembly, one for a later .NET, or no plugin.</exception>
    internal static int FindEntryPoint(byte[] image, string path)
    {
        try
        {
            using PEReader file = new(new MemoryStream(image, writable: false));
            if (!file.HasMetadata)
            {
                throw NotManaged(path);
            }

            MetadataReader metadata = file.GetMetadataReader();
            CheckRuntime(metadata, path);
            return FindEntryPoint(metadata) is { IsNil: false } method
                ? MetadataTokens.GetToken(method)
                : throw NoEntryPoint(path);
        }
        catch (BadImageFormatException) when (image is not [(byte)'M', (byte)'Z', ..])
        {
            throw NotManaged(path);
        }
        catch (Exception exception) when (exception is BadImageFormatException or OverflowException or ArgumentException or InvalidOperationException)
        {
            throw new PluginLoadException(
                PluginLoadError.NotALibrary, path, $"'{path}' is damaged or cut short: {exception.Message} Copy or build it again.", exception);
        }
    }

    private static MethodDefinitionHandle FindEntryPoint(MetadataReader metadata)
    {
        foreach (CustomAttributeHandle handle in metadata.CustomAttributes)
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.MethodDefinition
                && metadata.GetBlobContent(attribute.Value).AsSpan().IndexOf(EntryPointArgument) >= 0
                && IsUnmanagedCallersOnly(metadata, attribute))
            {
                return (MethodDefinitionHandle)attribute.Parent;
            }
        }

        return default;
    }

    private static bool IsUnmanagedCallersOnly(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)type).Name, "UnmanagedCallersOnlyAttribute");

    private static void CheckRuntime(MetadataReader metadata, string path)
    {
        foreach (AssemblyReferenceHandle handle in metadata.AssemblyReferences)
        {
            AssemblyReference reference = metadata.GetAssemblyReference(handle);
            if (metadata.StringComparer.Equals(reference.Name, RuntimeAssembly) && reference.Version.Major > Environment.Version.Major)
            {
                throw new PluginLoadException(
                    PluginLoadError.NewerRuntime,
                    path,
                    $"'{path}' was built for .NET {reference.Version.ToString(2)}, and this process runs on .NET {Environment.Version}. " +
                    $"Set the plugin's TargetFramework to net{Environment.Version.ToString(2)}, or run the application on the later .NET.");
            }
        }
    }

    private static PluginLoadException NotManaged(string path) => new(
        PluginLoadError.NotALibrary,
        path,
        $"'{path}' is not a managed .NET assembly. If it is a native library, load it with PluginLibrary.Load; " +
        "for a managed plugin set PdkPluginKind to managed in the plugin's project.");

    private static PluginLoadException NoEntryPoint(string path) => new(
        PluginLoadError.NoEntryPoint,
        path,
        $"'{path}' is an assembly but no plugin: no method of it has [UnmanagedCallersOnly(EntryPoint = \"{AbiVersion.EntryPoint}\")]. " +
        "Mark a class of it with [Plugin] and let the project reference the package Pdk; a class exports nothing if it has " +
        "no constructor that takes contracts only, no valid id or version, or if every contract it implements was refused.");
}
