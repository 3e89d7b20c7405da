using System.Globalization;

namespace Pdk.Hosting;

/// <summary>Reads the head of a PE file (Windows; managed assemblies everywhere).</summary>
internal static class PeImage
{
    internal const ushort Magic = 0x5A4D;

    private const uint Signature = 0x0000_4550;
    private const ushort IsLibrary = 0x2000;
    private const ushort OptionalHeader64 = 0x20B;

    /// <summary>Reads a file.</summary>
    /// <exception cref="BadImageFormatException">It is no native library; the message goes on after the file's name.</exception>
    /// <exception cref="EndOfStreamException">The file is cut short.</exception>
    internal static LibraryImage Read(BinaryReader reader)
    {
        reader.BaseStream.Position = 0x3C;
        uint header = reader.ReadUInt32();
        reader.BaseStream.Position = header;
        if (reader.ReadUInt32() != Signature)
        {
            throw new BadImageFormatException("is a DOS program, not a library.");
        }

        string architecture = Architecture(reader.ReadUInt16());
        reader.BaseStream.Position = header + 22;
        ushort flags = reader.ReadUInt16();

        // Directory 14 of the optional header is the managed one; before the directories stand 96 bytes, or 112 in 64-bit files.
        int directories = reader.ReadUInt16() == OptionalHeader64 ? 112 : 96;
        reader.BaseStream.Position = header + 24 + directories + (14 * 8);
        if (reader.ReadUInt64() != 0)
        {
            throw new BadImageFormatException(
                "is a managed .NET assembly, not a native library. Load it with PluginLibrary.LoadManaged, " +
                "or set PublishAot in the plugin's project and load the native library that it builds.");
        }

        return (flags & IsLibrary) != 0
            ? new LibraryImage("PE", architecture)
            : throw new BadImageFormatException("is a Windows program, not a library.");
    }

    private static string Architecture(ushort machine) => machine switch
    {
        0x014C => "x86",
        0x01C4 => "arm",
        0x8664 => "x64",
        0xAA64 => "arm64",
        _ => string.Create(CultureInfo.InvariantCulture, $"processor 0x{machine:x4}"),
    };
}
