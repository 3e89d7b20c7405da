namespace Pdk.Build.Tests.Support;

/// <summary>What the compiler made of a plugin project, kept while the project is built again.</summary>
/// <param name="Arguments">The native compiler's arguments.</param>
/// <param name="DynamicSection">The library's flags for the dynamic loader.</param>
/// <param name="HasSymbolFile">Whether debug symbols lie next to the library.</param>
/// <param name="EditorConfig">What the C# compiler passes on to generators.</param>
public sealed record NativePlugin(string[] Arguments, string DynamicSection, bool HasSymbolFile, string EditorConfig)
{
    public static async Task<NativePlugin> ReadAsync(Workspace workspace, string name, string configuration)
    {
        string objects = workspace[$"{name}.Plugin/obj/{configuration}/net10.0/{Workspace.RuntimeIdentifier}"];
        string library = workspace.NativeLibrary(name, configuration);
        return new NativePlugin(
            await File.ReadAllLinesAsync(Path.Combine(objects, "native", name + ".ilc.rsp")),
            await Toolchain.ReadDynamicSectionAsync(library),
            File.Exists(library + ".dbg"),
            await File.ReadAllTextAsync(Path.Combine(objects, $"{name}.Plugin.GeneratedMSBuildEditorConfig.editorconfig")));
    }
}
