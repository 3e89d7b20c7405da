using System.Text.RegularExpressions;
using Pdk.EndToEnd.Tests.Support;
using Pdk.Hosting;
using Pdk.Interop;
using Pdk.TestKit;

namespace Pdk.EndToEnd.Tests;

/// <summary>Libraries that were compiled once and are kept, each with the ABI that its file is named for.</summary>
public sealed partial class GoldenLibraryTests
{
    /// <summary>What the host of golden libraries prints.</summary>
    internal const string Everything =
        """
        golden.plugin 1.0.0: golden version 2
        Mix: 1715
        Next: Middle 8
        Not: False True
        Upper: Q
        Moved: 1 2, True False, High Middle, Point { X = 1, Y = 2 } Point { X = 3, Y = 4 }, 'read' '', null [-9223372036854775808]
        Grow: True b 0 42 Packed { A = 2, B = 3, C = 4 } 100000002 1 1 Pair { First = 10, Second = Point { X = 1.5, Y = 0.5 } }
        Turn: Pair { First = Low, Second = Point { X = 1, Y = 2 } }
        Sum: 3.5 0
        Reverse: Point { X = 3, Y = 4 } Point { X = 1, Y = 2 }
        Echo: 8 5000 '' True
        Copy: [1, 2, 3] [] null 5000
        Add: 42 forty
        Fail: ArgumentOutOfRangeException 'One. (Parameter 'how')' how
        Fail: Golden.GoldenException 'Two.' Inner.
        Fail: FormatException 'Three.' 
        Describe: default me, supported True
        Disposed
        0 left
        """;

    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Libraries => [.. Directory.GetFiles(s_folder, "golden-abi-*.so").Select(file => Path.GetFileName(file))];

    [LinuxX64Theory]
    [MemberData(nameof(Libraries))]
    public async Task Library_OfAnyAbi_WorksOrIsRefusedForIt(string name)
    {
        Match version = AbiOfFile().Match(name);
        (int major, int minor) = (int.Parse(version.Groups[1].ValueSpan), int.Parse(version.Groups[2].ValueSpan));
        int order = (major, minor).CompareTo((AbiVersion.Major, AbiVersion.Minor));

        // Nothing is promised between two versions that are 0.x; later on an older minor version is loaded.
        bool works = order == 0 || (order < 0 && major == AbiVersion.Major && major > 0);
        Assert.Equal(
            works ? Everything : (order > 0 ? PluginLoadError.NewerAbi : PluginLoadError.OlderAbi).ToString(),
            await RunAsync(Path.Combine(s_folder, name)));
    }

    [Fact]
    public void Abi_OfThisVersion_HasItsLibrary() =>
        Assert.True(File.Exists(Path.Combine(s_folder, $"golden-abi-{AbiVersion.Major}.{AbiVersion.Minor}.so")));

    private static async Task<string> RunAsync(string library)
    {
        using CompiledHost host = new(Directory.GetFiles(s_folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => new SourceFile(file, File.ReadAllText(file))));
        return await host.RunAsync(library);
    }

    [GeneratedRegex(@"^golden-abi-(\d+)\.(\d+)\.so$")]
    private static partial Regex AbiOfFile();
}
