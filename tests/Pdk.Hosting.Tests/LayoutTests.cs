using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CliWrap;
using CliWrap.Buffered;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>The structs of the ABI have in C# the layout that a C compiler gives them.</summary>
public class LayoutTests
{
    private static readonly Type[] s_structs =
    [
        typeof(TextView), typeof(PdkError), typeof(PdkBuffer), typeof(VtableHeader), typeof(PluginHandle),
        typeof(PdkContract), typeof(PdkServices), typeof(CreateArgs), typeof(HostTable), typeof(ContractExport), typeof(PluginHeader),
        typeof(SelfTest), typeof(SelfTestSmall), typeof(SelfTestAligned), typeof(SelfTestLarge),
    ];

    [Fact]
    public async Task Struct_EveryField_LiesWhereCPutsIt()
    {
        BufferedCommandResult c = await Cli.Wrap(Natives.Program("layout")).ExecuteBufferedAsync();

        Assert.Equal(
            c.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            s_structs.SelectMany(Layout).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fingerprint_InAnExport_IsTwoWords() => Assert.Equal(16, Unsafe.SizeOf<Fingerprint>());

    private static IEnumerable<string> Layout(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Instance)
        .Select(field => $"{type.Name} {field.Name} {Marshal.OffsetOf(type, field.Name)}")
        .Append($"{type.Name} - {Marshal.SizeOf(type)}");
}
