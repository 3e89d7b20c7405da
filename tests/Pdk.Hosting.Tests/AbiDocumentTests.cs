using System.Text;
using System.Text.RegularExpressions;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>The C of docs/abi.md compiles, and its structs are those of this assembly.</summary>
public sealed partial class AbiDocumentTests
{
    [Fact]
    public unsafe void Structs_OfTheDocument_AreWhatIsUsed()
    {
        Dictionary<string, int> sizes = new()
        {
            ["pdk_plugin_header"] = sizeof(PluginHeader),
            ["pdk_contract_export"] = sizeof(ContractExport),
            ["pdk_create_args"] = sizeof(CreateArgs),
            ["pdk_host"] = sizeof(HostTable),
            ["pdk_handle"] = sizeof(PluginHandle),
            ["pdk_vtable"] = sizeof(VtableHeader),
            ["pdk_buffer"] = sizeof(PdkBuffer),
            ["pdk_text"] = sizeof(TextView),
            ["pdk_error"] = sizeof(PdkError),
            ["pdk_self_test"] = sizeof(SelfTest),
            ["pdk_self_test_small"] = sizeof(SelfTestSmall),
            ["pdk_self_test_aligned"] = sizeof(SelfTestAligned),
            ["pdk_self_test_large"] = sizeof(SelfTestLarge),
        };
        string document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "abi.md"));
        Assert.All(sizes.Keys, name => Assert.Contains($"struct {name} {{", document, StringComparison.Ordinal));

        // All of it, as it stands.
        StringBuilder code = new();
        code.AppendJoin("", Blocks().Matches(document).Select(block => block.Groups[1].Value));
        code.AppendJoin("", sizes.Select(size => $"_Static_assert(sizeof({size.Key}) == {size.Value}, \"{size.Key}\");\n"));
        string source = Path.Combine(Natives.NewDirectory(), "abi.c");
        File.WriteAllText(source, code.ToString());

        Natives.Compile("-std=c11", "-Wall", "-Wextra", "-Werror", "-c", "-o", Path.ChangeExtension(source, ".o"), source);
    }

    [GeneratedRegex("```c\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
