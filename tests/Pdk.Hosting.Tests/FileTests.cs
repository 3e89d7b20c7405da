using System.Runtime.InteropServices;

namespace Pdk.Hosting.Tests;

/// <summary>Files that are no plugin libraries. In child processes: the wrong answer to some of them is a crash.</summary>
public sealed class FileTests
{
    private static string Architecture => RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    [Fact]
    public async Task File_Good_Loads() =>
        Assert.StartsWith("Loaded C test.first", await Child.Run("load", Natives.Library("pair")), StringComparison.Ordinal);

    [Fact]
    public async Task File_Empty_IsNotALibrary() => await Refuses([], "NotALibrary", "is empty");

    [Fact]
    public async Task File_OfOneByte_IsNotALibrary() => await Refuses([0x7F], "NotALibrary", "is not a native library");

    [Fact]
    public async Task File_OfText_IsNotALibrary() =>
        await Refuses("#!/bin/sh\necho plugin\n"u8.ToArray(), "NotALibrary", "is not a native library");

    [Theory]
    [InlineData(5)]
    [InlineData(17)]
    [InlineData(60)]
    [InlineData(200)]
    [InlineData(4096)]
    [InlineData(9000)]
    public async Task File_Truncated_IsNotALibrary(int length) =>
        await Refuses(Bytes("counter")[..length], "NotALibrary", "is cut short");

    [Fact]
    public async Task File_OneByteShortOfWhatIsMapped_IsNotALibrary() =>
        await Refuses(Bytes("counter")[..(MappedLength(Bytes("counter")) - 1)], "NotALibrary", "is cut short");

    [Fact]
    public async Task File_WithoutWhatIsNotMapped_Loads()
    {
        string path = Path.Combine(Natives.NewDirectory(), "plugin.so");
        await File.WriteAllBytesAsync(path, Bytes("counter")[..MappedLength(Bytes("counter"))]);

        Assert.StartsWith("Loaded ", await Child.Run("load", path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WithSegmentsAtImpossibleOffsets_IsNotALibrary()
    {
        byte[] bytes = Bytes("counter");
        MemoryMarshal.Write(bytes.AsSpan(32), long.MinValue);

        await Refuses(bytes, "NotALibrary", "is cut short");
    }

    [Fact]
    public async Task File_ForAnotherProcessor_NamesBoth()
    {
        byte[] bytes = Bytes("counter");
        (string other, ushort machine) = Architecture == "x64" ? ("arm64", (ushort)183) : ("x64", (ushort)62);
        MemoryMarshal.Write(bytes.AsSpan(18), machine);

        await Refuses(bytes, "WrongArchitecture", $"is an ELF library for {other}, this process is {Architecture}");
    }

    [Fact]
    public async Task File_Of32Bits_IsForAnotherProcessor()
    {
        byte[] bytes = Bytes("counter");
        bytes[4] = 1;

        await Refuses(bytes, "WrongArchitecture", $"is an ELF library for 32-bit {Architecture}");
    }

    [Fact]
    public async Task File_OfBigEndian_IsForAnotherProcessor()
    {
        byte[] bytes = Bytes("counter");
        bytes[5] = 2;

        await Refuses(bytes, "WrongArchitecture", "is an ELF library for a big-endian processor");
    }

    [Fact]
    public async Task File_OfWindows_IsForAnotherSystem()
    {
        byte[] bytes = new byte[512];
        "MZ"u8.CopyTo(bytes);
        bytes[0x3C] = 0x80;
        "PE\0\0"u8.CopyTo(bytes.AsSpan(0x80));
        MemoryMarshal.Write(bytes.AsSpan(0x84), (ushort)0x8664);
        MemoryMarshal.Write(bytes.AsSpan(0x96), (ushort)0x2022);
        MemoryMarshal.Write(bytes.AsSpan(0x98), (ushort)0x20B);

        await Refuses(bytes, "WrongArchitecture", "is a Windows (PE) library for x64");
    }

    [Fact]
    public async Task File_OfMac_IsForAnotherSystem()
    {
        byte[] bytes = new byte[32];
        MemoryMarshal.Write(bytes, 0xFEED_FACF);
        MemoryMarshal.Write(bytes.AsSpan(4), 0x0100_000C);
        bytes[12] = 6;

        await Refuses(bytes, "WrongArchitecture", "is a Mach-O library for arm64");
    }

    [Fact]
    public async Task File_OfMacForTwoProcessors_NamesBoth()
    {
        byte[] bytes = new byte[48];
        byte[] head = [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 2, 1, 0, 0, 7];
        head.CopyTo(bytes, 0);
        byte[] second = [1, 0, 0, 12];
        second.CopyTo(bytes, 28);

        await Refuses(bytes, "WrongArchitecture", "is a Mach-O library for x64 and arm64");
    }

    [Fact]
    public async Task File_OfJavaClass_IsNotALibrary() =>
        await Refuses([0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 65, 0, 0, 0, 0], "NotALibrary", "is not a native library");

    [Fact]
    public async Task File_ManagedAssembly_SaysToPublishNatively() =>
        await Refuses(
            await File.ReadAllBytesAsync(typeof(FileTests).Assembly.Location), "NotALibrary", "is a managed .NET assembly");

    [Fact]
    public async Task File_Program_IsNotALibrary() =>
        await Refuses(await File.ReadAllBytesAsync(Natives.Program("layout")), "NotALibrary", "is a program");

    [Fact]
    public async Task File_WithoutPermission_CannotLoad()
    {
        if (Environment.IsPrivilegedProcess)
        {
            // Nothing is forbidden to root.
            return;
        }

        string path = Natives.CopyOf("counter");
        File.SetUnixFileMode(path, UnixFileMode.None);
        await Refuses(path, "CannotLoad", "cannot be read");
    }

    [Fact]
    public async Task File_WithMissingDependency_CannotLoad()
    {
        string directory = Natives.Dependent();
        File.Delete(Path.Combine(directory, "libdependency.so"));

        await Refuses(Path.Combine(directory, "dependent.so"), "CannotLoad", "libdependency.so: cannot open shared object file");
    }

    [Fact]
    public async Task File_WithUndefinedSymbol_CannotLoad() =>
        await Refuses(Natives.Library("unresolved"), "CannotLoad", "undefined symbol: function_that_nobody_has");

    [Fact]
    public async Task File_WithoutEntryPoint_IsNoPlugin() =>
        await Refuses(Natives.Library("noentry"), "NoEntryPoint", "it does not export pdk_plugin_entry");

    private static byte[] Bytes(string name) => File.ReadAllBytes(Natives.Library(name));

    // Symbols and section headers lie behind what a library's segments map.
    private static int MappedLength(byte[] elf)
    {
        const int SegmentTable = 64;
        const int SegmentSize = 56;
        const uint Load = 1;
        int count = MemoryMarshal.Read<ushort>(elf.AsSpan(56));
        return Enumerable.Range(0, count)
            .Select(index => SegmentTable + (index * SegmentSize))
            .Where(segment => MemoryMarshal.Read<uint>(elf.AsSpan(segment)) == Load)
            .Max(segment => (int)(MemoryMarshal.Read<long>(elf.AsSpan(segment + 8)) + MemoryMarshal.Read<long>(elf.AsSpan(segment + 32))));
    }

    private static async Task Refuses(byte[] content, string reason, string words)
    {
        string path = Path.Combine(Natives.NewDirectory(), "plugin.so");
        await File.WriteAllBytesAsync(path, content);
        await Refuses(path, reason, words);
    }

    private static async Task Refuses(string path, string reason, string words)
    {
        string outcome = await Child.Run("load", path);
        Assert.StartsWith($"{reason} ", outcome, StringComparison.Ordinal);
        Assert.Contains(words, outcome, StringComparison.Ordinal);
        Assert.Contains($"'{path}'", outcome, StringComparison.Ordinal);
    }
}
