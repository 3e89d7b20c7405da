using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Pdk.TestKit;

namespace Pdk.Hosting.Tests;

/// <summary>Compiles managed plugins and puts beside them what a build would.</summary>
internal static class ManagedBuild
{
    /// <summary>The contract's assembly, beside each plugin.</summary>
    internal const string Contract = "Words.Contract.dll";

    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Managed");

    private static readonly string[] s_assemblies = ["Pdk.dll", "Pdk.Abi.dll", "Pdk.Hosting.dll"];

    private static readonly Lazy<ImmutableArray<byte>> s_contract = new(() => Generate(
        Path.GetFileNameWithoutExtension(Contract), File.ReadAllText(Path.Combine(s_folder, "IWords.cs"))));

    /// <summary>Builds a plugin in a new directory.</summary>
    /// <returns>Its assembly, whose name no other test has.</returns>
    internal static string Plugin()
    {
        string directory = Natives.NewDirectory();
        string path = Path.Combine(directory, $"Words{Guid.NewGuid():N}.dll");
        foreach (string assembly in s_assemblies)
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, assembly), Path.Combine(directory, assembly));
        }

        File.WriteAllBytes(Path.Combine(directory, Contract), [.. s_contract.Value]);
        Rebuild(path, "v1");
        return path;
    }

    /// <summary>Builds a plugin again, in the place of what is there.</summary>
    /// <param name="path">The assembly.</param>
    /// <param name="version">What the plugin says which build it is.</param>
    /// <param name="more">Further code.</param>
    internal static void Rebuild(string path, string version, string more = "")
    {
        string source = File.ReadAllText(Path.Combine(s_folder, "Words.cs")).Replace("VERSION", version, StringComparison.Ordinal) + more;
        File.WriteAllBytes(path, [.. Generate(Path.GetFileNameWithoutExtension(path), source, MetadataReference.CreateFromImage(s_contract.Value))]);
    }

    /// <summary>Adds the German resources of a plugin.</summary>
    internal static void AddSatellite(string path)
    {
        string name = $"{Path.GetFileNameWithoutExtension(path)}.resources";
        string directory = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(path)!, "de")).FullName;
        File.WriteAllBytes(Path.Combine(directory, $"{name}.dll"), [.. Generate(name, "[assembly: System.Reflection.AssemblyCulture(\"de\")]")]);
    }

    /// <summary>Compiles an assembly, with what the generators add.</summary>
    internal static ImmutableArray<byte> Generate(string name, string source, params MetadataReference[] references) =>
        GeneratorRunner.RunOnce(CompilationFactory.Create(
            name, source, [MetadataReference.CreateFromFile(typeof(PluginLibrary).Assembly.Location), .. references])).Output.EmitImage();

    /// <summary>A plugin whose System.Runtime is that of a .NET that does not exist yet.</summary>
    internal static byte[] ForLaterRuntime()
    {
        byte[] image = File.ReadAllBytes(Plugin());
        using PEReader file = new(new MemoryStream(image));
        MetadataReader metadata = file.GetMetadataReader();
        AssemblyReferenceHandle runtime = metadata.AssemblyReferences
            .Single(handle => metadata.StringComparer.Equals(metadata.GetAssemblyReference(handle).Name, "System.Runtime"));

        // The major version is the first column of its row.
        int row = file.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.AssemblyRef)
            + ((MetadataTokens.GetRowNumber(runtime) - 1) * metadata.GetTableRowSize(TableIndex.AssemblyRef));
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(row), 99);
        return image;
    }
}
