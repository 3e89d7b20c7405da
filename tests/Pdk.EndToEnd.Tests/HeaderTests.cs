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

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pdk-end-to-end-");

    public HeaderTests() => File.WriteAllText(Path.Combine(_directory.FullName, "golden.h"), Header());

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>The host that calls every member of a golden library prints what it prints of one in C#.</summary>
    [Fact]
    public async Task PluginInC_WrittenAgainstTheHeader_IsWhatOneInCSharpIs()
    {
        string library = Path.Combine(_directory.FullName, "golden.so");
        CCompiler.Compile("c11", [.. Sources, "-O1", "-shared", "-fPIC", "-fvisibility=hidden", "-o", library, Path.Combine(s_clients, "golden.c")]);
        using CompiledHost host = new(Directory.GetFiles(s_golden, "*.cs", SearchOption.AllDirectories)
            .Select(file => new SourceFile(file, File.ReadAllText(file))));

        Assert.Equal(GoldenLibraryTests.Everything, await host.RunAsync(library));
    }

    [LinuxX64Theory]
    [InlineData("gnu99")]
    [InlineData("gnu++11")]
    public void HostInC_WrittenAgainstTheHeader_CallsALibraryInCSharp(string dialect)
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
            0 left

            """.ReplaceLineEndings("\n"),
            CCompiler.Run(program, Path.Combine(s_golden, "golden-abi-0.1.so")));
    }

    private string[] Sources => [$"-I{_directory.FullName}", $"-I{s_clients}"];

    // From the compiled contract, as the build takes it.
    private static string Header()
    {
        IEnumerable<SourceFile> files = Directory.GetFiles(Path.Combine(s_golden, "Contract")).Select(file => new SourceFile(file, File.ReadAllText(file)));
        Assembly contract = Assembly.Load([.. GeneratorRunner.RunOnce(CompilationFactory.Create("Golden.Contract", files)).Output.EmitImage()]);
        return AbiHeader.Write(AbiDocument.Parse(contract.GetCustomAttribute<ContractAbiAttribute>()!.Text).Contracts[0]);
    }
}
