using System.Globalization;

namespace Pdk.Hosting;

/// <summary>Reads the head of an ELF file (Linux, FreeBSD).</summary>
internal static class ElfImage
{
    internal const uint Magic = 0x46_4C_45_7F;

    private const byte Class64 = 2;
    private const byte LittleEndian = 1;
    private const ushort TypeShared = 3;
    private const uint SegmentLoad = 1;
    private const uint SegmentDynamic = 2;
    private const long DynamicEnd = 0;
    private const long DynamicFlags1 = 0x6FFF_FFFB;
    private const ulong Flags1Program = 0x0800_0000;

    /// <summary>Reads on after the magic number.</summary>
    /// <exception cref="BadImageFormatException">It is no shared library; the message goes on after the file's name.</exception>
    /// <exception cref="EndOfStreamException">The file is cut short.</exception>
    internal static LibraryImage Read(BinaryReader reader)
    {
        byte width = reader.ReadByte();
        byte order = reader.ReadByte();
        reader.BaseStream.Position = 16;
        ushort type = reader.ReadUInt16();
        string architecture = Architecture(reader.ReadUInt16());
        if (order != LittleEndian)
        {
            return new LibraryImage("ELF", "a big-endian processor");
        }

        if (width != Class64)
        {
            return new LibraryImage("ELF", $"32-bit {architecture}");
        }

        if (type != TypeShared)
        {
            throw new BadImageFormatException("is an ELF program or object file, not a shared library.");
        }

        ReadSegments(reader);
        return new LibraryImage("ELF", architecture);
    }

    private static void ReadSegments(BinaryReader reader)
    {
        reader.BaseStream.Position = 32;
        long table = reader.ReadInt64();
        reader.BaseStream.Position = 54;
        ushort stride = reader.ReadUInt16();
        ushort count = reader.ReadUInt16();
        for (int index = 0; index < count; index++)
        {
            Seek(reader, table + ((long)index * stride));
            uint type = reader.ReadUInt32();
            _ = reader.ReadUInt32();
            long offset = reader.ReadInt64();
            _ = reader.ReadInt64();
            _ = reader.ReadInt64();
            long size = reader.ReadInt64();

            // The dynamic loader maps what the header promises: touching a page behind the file's end is a SIGBUS.
            if (type == SegmentLoad && (offset < 0 || size < 0 || size > reader.BaseStream.Length - offset))
            {
                throw new EndOfStreamException();
            }

            if (type == SegmentDynamic && IsProgram(reader, offset, size))
            {
                throw new BadImageFormatException("is a program, not a shared library.");
            }
        }
    }

    // A position-independent program has the type of a shared library and differs by a flag.
    private static bool IsProgram(BinaryReader reader, long offset, long size)
    {
        Seek(reader, offset);
        for (long rest = size; rest >= 16; rest -= 16)
        {
            long tag = reader.ReadInt64();
            ulong value = reader.ReadUInt64();
            if (tag == DynamicFlags1)
            {
                return (value & Flags1Program) != 0;
            }

            if (tag == DynamicEnd)
            {
                break;
            }
        }

        return false;
    }

    private static void Seek(BinaryReader reader, long offset)
    {
        if (offset < 0)
        {
            throw new EndOfStreamException();
        }

        reader.BaseStream.Position = offset;
    }

    private static string Architecture(ushort machine) => machine switch
    {
        3 => "x86",
        21 => "ppc64le",
        22 => "s390x",
        40 => "arm",
        62 => "x64",
        183 => "arm64",
        243 => "riscv64",
        258 => "loongarch64",
        _ => string.Create(CultureInfo.InvariantCulture, $"processor {machine}"),
    };
}
