using System.Runtime.InteropServices;

namespace Pdk.Hosting;

/// <summary>Looks into a file before the dynamic loader does, whose messages say little and which may crash on a damaged one.</summary>
internal static class LibraryFile
{
    private static string Format => OperatingSystem.IsWindows() ? "PE"
        : OperatingSystem.IsMacOS() ? "Mach-O"
        : "ELF";

    private static string Architecture => RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    /// <summary>Checks that a file is a native library for this process.</summary>
    /// <exception cref="PluginLoadException">It is not.</exception>
    internal static void Check(string path)
    {
        LibraryImage image = Read(path);
        if (image.Format != Format || !image.Architectures.Contains(Architecture))
        {
            throw new PluginLoadException(
                PluginLoadError.WrongArchitecture,
                path,
                $"'{path}' is {Describe(image.Format)} library for {string.Join(" and ", image.Architectures)}, " +
                $"this process is {Architecture} and loads {Describe(Format)} library. " +
                $"Publish the plugin for {RuntimeInformation.RuntimeIdentifier}.");
        }
    }

    private static LibraryImage Read(string path)
    {
        try
        {
            using BinaryReader reader = new(File.OpenRead(path));
            return Read(reader);
        }
        catch (EndOfStreamException)
        {
            throw new PluginLoadException(
                PluginLoadError.NotALibrary, path, $"'{path}' is cut short: its headers promise more than there is. Copy or build it again.");
        }
        catch (BadImageFormatException defect)
        {
            throw new PluginLoadException(PluginLoadError.NotALibrary, path, $"'{path}' {defect.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PluginLoadException(
                PluginLoadError.CannotLoad, path, $"'{path}' cannot be read: {exception.Message}", exception);
        }
    }

    private static LibraryImage Read(BinaryReader reader)
    {
        long length = reader.BaseStream.Length;
        if (length == 0)
        {
            throw new BadImageFormatException("is empty. Copy or build it again.");
        }

        uint magic = length < sizeof(uint) ? 0 : reader.ReadUInt32();
        return magic switch
        {
            ElfImage.Magic => ElfImage.Read(reader),
            MachImage.Magic => MachImage.Read(reader),
            MachImage.FatMagic => MachImage.ReadFat(reader, is64: false),
            MachImage.FatMagic64 => MachImage.ReadFat(reader, is64: true),
            _ when (ushort)magic == PeImage.Magic => PeImage.Read(reader),
            _ => throw new BadImageFormatException("is not a native library: it begins like no ELF, PE or Mach-O file."),
        };
    }

    private static string Describe(string format) => format switch
    {
        "ELF" => "an ELF",
        "PE" => "a Windows (PE)",
        _ => $"a {format}",
    };
}
