using System.Reflection;
using Pdk.Abi;
using Pdk.Abi.Headers;
using Pdk.EndToEnd.Tests.Support;
using Pdk.TestKit;

namespace Pdk.EndToEnd.Tests;

/// <summary>A plugin and a host in C that know a contract by its generated header alone, each with the other side in C#.</summary>
public sealed class HeaderTests : IDisposable
{
    private static readonly string s_golden = Path.Combine(AppContext.BaseDirectory, "Golden");
    private static readonly string s_clients = Path.Combine(AppContext.BaseDirectory, "Clients");

    private static readonly string[] s_plugin = [.. new[] { "golden.c", "golden_data.c", "golden_objects.c" }.Select(file => Path.Combine(s_clients, file))];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pdk-end-to-end-");

    // From the compiled contracts, as the build takes them.
    public HeaderTests()
    {
        IEnumerable<SourceFile> files = Directory.GetFiles(Path.Combine(s_golden, "Contract")).Select(file => new SourceFile(file, File.ReadAllText(file)));
        Assembly contracts = Assembly.Load([.. GeneratorRunner.RunOnce(CompilationFactory.Create("Golden.Contract", files)).Output.EmitImage()]);
        foreach (AbiDocument document in contracts.GetCustomAttributes<ContractAbiAttribute>().Select(abi => AbiDocument.Parse(abi.Text)).Where(document => !document.Contracts[0].IsOpen))
        {
            File.WriteAllText(Path.Combine(_directory.FullName, AbiHeader.FileName(document.Contracts[0])), AbiHeader.Write(document));
        }
    }

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>The host that calls every member of a golden library prints what it prints of one in C#.</summary>
    [Fact]
    public async Task PluginInC_WrittenAgainstTheHeader_IsWhatOneInCSharpIs()
    {
        string library = Path.Combine(_directory.FullName, "golden.so");
        CCompiler.Compile("c11", [.. Sources, "-O1", "-shared", "-fPIC", "-fvisibility=hidden", "-o", library, .. s_plugin]);
        using CompiledHost host = new(Directory.GetFiles(s_golden, "*.cs", SearchOption.AllDirectories)
            .Select(file => new SourceFile(file, File.ReadAllText(file))));

        Assert.Equal(GoldenLibraryTests.Everything, await host.RunAsync(library));
    }

    [LinuxX64Theory]
    [InlineData("gnu99", "golden-abi-1.0.so")]
    [InlineData("gnu++11", "golden-abi-1.0.so")]
    [InlineData("gnu99", "golden-c-abi-1.0.so")]
    public void HostInC_WrittenAgainstTheHeader_CallsALibrary(string dialect, string library)
    {
        string program = Path.Combine(_directory.FullName, "host");
        CCompiler.Compile(dialect, [.. Sources, "-O1", "-o", program, Path.Combine(s_clients, "golden_host.c"), "-ldl"]);

        Assert.Equal(
            """
            mix: 1715
            next: 1
            moved: 1 2
            grow: 1 b 0 1 3 1 2 1 1 10 1.5
            turn: -1 1 2
            sum: 3.5
            reverse: 3 2
            add: 42
            add: 'forty'
            echo: 'longer than the scratch'
            fail: 1 Golden.GoldenException
            describe: 'default me'
            apply: '<42>'
            adder: 42
            log: 'child: hello'
            name: 'child'
            log: 'child: bye'
            made: made, 1 children, at home, 1.5
            tell: 'made 7 street:7 a+ü 3 [child 0 :0  0 [] cat 9 :0 0 5] dog dog 3 badge:4 11 15'
            0 left

            """.ReplaceLineEndings("\n"),
            CCompiler.Run(program, Path.Combine(s_golden, library)));
    }

    private string[] Sources => [$"-I{_directory.FullName}", $"-I{s_clients}"];
}
