using System.Text.RegularExpressions;
using Pdk.EndToEnd.Tests.Support;
using Pdk.Hosting;
using Pdk.Interop;
using Pdk.TestKit;

namespace Pdk.EndToEnd.Tests;

/// <summary>Libraries that were compiled once and are kept, each with the ABI that its file is named for.</summary>
public sealed partial class GoldenLibraryTests
{
    /// <summary>What the host of golden libraries prints of those of ABI 1.0: what has come since is not in them.</summary>
    internal const string Everything =
        """
        golden.plugin 1.0.0: golden version 3
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
        Item: 1.5 -2
        Later: 2026-01-02T03:05:05.0000000Z 00112233-4455-6677-8899-aabbccddeeff -0.50 1.5 0 2024-02-29 (2, b)
        Turn: (1, text) (2, )
        Update: 1.2.4 example.org
        Make: True made High Address { Street = street, Number = 7 } a+ü [one, 1]+[two, 2] Cat { Lives = 9 } Dog { Name = dog, Bones = 3 } (badge, 4) [5, 6] True 1.5 1.50 2026-01-02
        Tell: made 7 street:7 a+ü 3 [child 0 :0  0 [] cat 9 :0 0 5] dog dog 3 badge:4 11 15 | bare 0 :0  0 [] - :0 0 5 | nobody
        Names: made+other+made
        Lengths: [, 0]+[a, 1]+[bb, 2]
        Feed: Dog { Name = rex, Bones = 2 } Cat { Lives = 8 }
        Log: True
        Apply: <42> 42
        Rang: 1
        Apply: late
        Child: child True True child True friend False False
        Log: child: hello, child: bye
        Sources: 44 only False True
        Wide: 3 True
        Disposed
        0 left
        """;

    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Libraries => [.. Directory.GetFiles(s_folder, "golden-*.so").Select(file => Path.GetFileName(file))];

    [LinuxX64Theory]
    [MemberData(nameof(Libraries))]
    public async Task Library_OfAnyAbi_WorksOrIsRefusedForIt(string name)
    {
        Match version = AbiOfFile().Match(name);
        (int major, int minor) = (int.Parse(version.Groups[1].ValueSpan), int.Parse(version.Groups[2].ValueSpan));
        string expected = (major, minor) switch
        {
            (0, _) => nameof(PluginLoadError.OlderAbi),
            (1, 0) => Everything,
            _ => throw new NotSupportedException($"Say here what the host prints of a library of ABI {major}.{minor}."),
        };

        Assert.Equal(expected, await RunAsync(Path.Combine(s_folder, name)));
    }

    [Theory]
    [InlineData("golden-abi")]
    [InlineData("golden-c-abi")]
    public void Abi_OfThisVersion_HasItsLibrary(string name) =>
        Assert.True(File.Exists(Path.Combine(s_folder, $"{name}-{AbiVersion.Major}.{AbiVersion.Minor}.so")));

    private static async Task<string> RunAsync(string library)
    {
        using CompiledHost host = new(Directory.GetFiles(s_folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => new SourceFile(file, File.ReadAllText(file))));
        return await host.RunAsync(library);
    }

    [GeneratedRegex(@"^golden-(?:c-)?abi-(\d+)\.(\d+)\.so$")]
    private static partial Regex AbiOfFile();
}
