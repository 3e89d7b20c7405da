using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>Assemblies that nobody here wrote: .NET's own and those of the packages that the project file names.</summary>
internal static class RealAssemblies
{
    /// <summary>What stands for all assemblies of .NET.</summary>
    internal const string Framework = ".NET";

    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "RealCode", "Assemblies");

    private static readonly string[] s_files = [.. Directory.EnumerateFiles(s_folder, "*.dll").Order(StringComparer.Ordinal)];

    /// <summary>.NET and the packages, by the names of their assemblies.</summary>
    internal static IEnumerable<string> Names => [Framework, .. s_files.Select(file => Path.GetFileNameWithoutExtension(file))];

    /// <summary>The packages for the compiler, which has .NET from elsewhere.</summary>
    internal static MetadataReference[] Packages { get; } = [.. s_files.Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>The assemblies of a name as reflection reads them.</summary>
    internal static IEnumerable<Assembly> Load(MetadataLoadContext context, string name) => name == Framework
        ? Net100.ReferenceInfos.All.Select(info => context.LoadFromByteArray(info.ImageBytes))
        : [context.LoadFromAssemblyPath(FileOf(name))];

    /// <summary>Whether an assembly belongs to a name.</summary>
    internal static bool IsOf(IAssemblySymbol assembly, string name) => name == Framework
        ? Net100.ReferenceInfos.All.Any(info => Path.GetFileNameWithoutExtension(info.FileName) == assembly.Name)
        : assembly.Name == name;

    /// <summary>What reflection needs to find one assembly from another.</summary>
    internal static MetadataLoadContext CreateContext() => new(new Resolver(), "System.Runtime");

    private static string FileOf(string name) => Path.Combine(s_folder, name + ".dll");

    private sealed class Resolver : MetadataAssemblyResolver
    {
        private static readonly Dictionary<string, byte[]> s_framework = Net100.ReferenceInfos.All.ToDictionary(
            info => Path.GetFileNameWithoutExtension(info.FileName), info => info.ImageBytes, StringComparer.OrdinalIgnoreCase);

        public override Assembly? Resolve(MetadataLoadContext context, AssemblyName assemblyName)
        {
            string name = assemblyName.Name ?? "";
            return s_framework.TryGetValue(name, out byte[]? image) ? context.LoadFromByteArray(image)
                : File.Exists(FileOf(name)) ? context.LoadFromAssemblyPath(FileOf(name))
                : null;
        }
    }
}
