using System.Buffers.Binary;
using System.Globalization;

namespace Pdk.Hosting;

/// <summary>Reads the head of a Mach-O file (macOS), thin or fat.</summary>
internal static class MachImage
{
    internal const uint Magic = 0xFEED_FACF;

    // Fat files are big-endian.
    internal const uint FatMagic = 0xBEBA_FECA;
    internal const uint FatMagic64 = 0xBFBA_FECA;

    private const uint TypeLibrary = 6;
    private const uint TypeBundle = 8;
    private const uint MaxArchitectures = 32;

    /// <summary>Reads a thin file on after the magic number.</summary>
    /// <exception cref="BadImageFormatException">It is no library; the message goes on after the file's name.</exception>
    /// <exception cref="EndOfStreamException">The file is cut short.</exception>
    internal static LibraryImage Read(BinaryReader reader)
    {
        string architecture = Architecture(reader.ReadUInt32());
        _ = reader.ReadUInt32();
        return reader.ReadUInt32() is TypeLibrary or TypeBundle
            ? new LibraryImage("Mach-O", architecture)
            : throw new BadImageFormatException("is a Mach-O program or object file, not a library.");
    }

    /// <summary>Reads a fat file on after the magic number.</summary>
    /// <exception cref="BadImageFormatException">It is no library; the message goes on after the file's name.</exception>
    /// <exception cref="EndOfStreamException">The file is cut short.</exception>
    internal static LibraryImage ReadFat(BinaryReader reader, bool is64)
    {
        uint count = BinaryPrimitives.ReverseEndianness(reader.ReadUInt32());
        if (count > MaxArchitectures)
        {
            // Java class files begin with the same bytes, then their version.
            throw new BadImageFormatException("is not a native library.");
        }

        string[] architectures = new string[count];
        for (int index = 0; index < architectures.Length; index++)
        {
            reader.BaseStream.Position = 8 + (index * (is64 ? 32 : 20));
            architectures[index] = Architecture(BinaryPrimitives.ReverseEndianness(reader.ReadUInt32()));
        }

        return new LibraryImage("Mach-O", architectures);
    }

    private static string Architecture(uint processor) => processor switch
    {
        0x0100_0007 => "x64",
        0x0100_000C => "arm64",
        _ => string.Create(CultureInfo.InvariantCulture, $"processor 0x{processor:x8}"),
    };
}
