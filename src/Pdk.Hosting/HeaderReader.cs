using System.Runtime.InteropServices;
using System.Text;
using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>Reads what <c>pdk_plugin_entry</c> answered, trusting no more of it than it must.</summary>
/// <remarks>
/// Whatever numbers and texts it finds, it answers or throws a <see cref="PluginLoadException"/>. What it has to trust are
/// the pointers: null, or to as many bytes as the header says, a text to its zero or to 257 bytes. Nothing inside a process
/// survives reading through a pointer that is garbage.
/// </remarks>
/// <param name="path">The library, for errors.</param>
internal sealed unsafe class HeaderReader(string path)
{
    // Every header of any version has the fields up to the ABI version, and every one of this ABI those up to the exports.
    private const uint LeastSize = 72;
    private const ulong KnownFeatures = 0;
    private const uint MaxExports = 4096;
    private const uint MaxStride = 4096;
    private const int MaxTextBytes = 256;

    // The arguments of a generic contract stand in its id.
    private const int MaxContractIdBytes = 4096;
    private const long MaxAbiBytes = 16 * 1024 * 1024;

    private static readonly UTF8Encoding s_strictUtf8 = new(false, throwOnInvalidBytes: true);

    // For all texts together, which may well be one text many times.
    private long _abiBytesLeft = MaxAbiBytes;

    /// <summary>Reads and checks a header.</summary>
    /// <exception cref="PluginLoadException">It cannot be used.</exception>
    internal LibraryDescription Read(PluginHeader* header)
    {
        if (header is null)
        {
            throw Bad($"{AbiVersion.EntryPoint} answered null");
        }

        if (header->Magic != AbiVersion.Magic)
        {
            throw Bad("it does not begin with PDKPLUG");
        }

        CheckVersion(header->AbiMajor, header->AbiMinor);
        if (header->Size < LeastSize)
        {
            throw Bad($"it has {header->Size} bytes, at least {LeastSize} are needed");
        }

        PluginHeader copy = Prefix.Read<PluginHeader>(header, header->Size);
        string? runtime = copy.Runtime is null ? null : Text(copy.Runtime, "the runtime");
        CheckRuntime(runtime);
        CheckFeatures(copy.RequiredFeatures & ~KnownFeatures);
        if (copy.ExportCount > MaxExports)
        {
            throw Bad($"it has {copy.ExportCount} exports, at most {MaxExports} are possible");
        }

        if (copy.ExportCount > 0 && copy.Exports is null)
        {
            throw Bad($"it has {copy.ExportCount} exports in a null table");
        }

        if (copy.ExportStride > MaxStride)
        {
            throw Bad($"its exports have {copy.ExportStride} bytes each, at most {MaxStride} are possible");
        }

        return Describe(copy, runtime);
    }

    /// <summary>Reads what a vtable says of its contract.</summary>
    /// <exception cref="PluginLoadException">It cannot be used.</exception>
    internal ContractDescriptor Read(PdkContract* contract)
    {
        PdkContract copy = Prefix.Read<PdkContract>(contract, contract->Size);
        return Contract(
            new ContractExport { ContractId = copy.Id, ContractVersion = copy.Version, Fingerprint = copy.Fingerprint, AbiText = copy.AbiText, AbiTextLength = copy.AbiTextLength },
            "the contract id of a vtable");
    }

    private LibraryDescription Describe(in PluginHeader header, string? runtime)
    {
        List<PluginDescriptor> plugins = [];
        List<ContractOffer> offers = [];
        for (uint index = 0; index < header.ExportCount; index++)
        {
            ContractExport export = Prefix.Read<ContractExport>((byte*)header.Exports + ((nuint)index * header.ExportStride), header.ExportStride);
            string id = Id(export.PluginId, $"the plugin id of export {index}");
            PluginDescriptor? plugin = plugins.Find(plugin => plugin.Id == id);
            if (plugin is null)
            {
                plugin = new PluginDescriptor(id, export.PluginVersion is null ? "" : Text(export.PluginVersion, $"the version of plugin '{id}'"));
                plugins.Add(plugin);
            }

            ContractDescriptor contract = Contract(export, $"the contract id of export {index}");
            if (plugin.Contracts.Any(other => other.Id == contract.Id))
            {
                throw Bad($"plugin '{id}' offers contract '{contract.Id}' twice");
            }

            plugin.Add(contract);
            offers.Add(new ContractOffer(path, plugin, contract, export));
        }

        return new LibraryDescription(path, header, runtime, plugins.AsReadOnly(), offers);
    }

    private ContractDescriptor Contract(in ContractExport export, string what)
    {
        string id = Id(export.ContractId, what, MaxContractIdBytes);
        int version = export.ContractVersion <= int.MaxValue
            ? (int)export.ContractVersion
            : throw Bad($"contract '{id}' has the impossible version {export.ContractVersion}");
        return new ContractDescriptor(id, version, export.Fingerprint, AbiText(export, id));
    }

    private void CheckVersion(ushort major, ushort minor)
    {
        // What a newer minor version adds is behind what this one reads; what a host must know of it is a required feature.
        if (major != AbiVersion.Major)
        {
            bool isNewer = major > AbiVersion.Major;
            throw new PluginLoadException(
                isNewer ? PluginLoadError.NewerAbi : PluginLoadError.OlderAbi,
                path,
                $"'{path}' speaks version {major}.{minor} of the plugin ABI, this application {AbiVersion.Major}.{AbiVersion.Minor}. " +
                (isNewer ? "Update the application's Pdk packages." : "Rebuild the plugin with the application's version of Pdk."));
        }
    }

    private void CheckRuntime(string? runtime)
    {
        if (RuntimeFloor.IsBelow(runtime))
        {
            throw new PluginLoadException(
                PluginLoadError.OldRuntime,
                path,
                $"'{path}' was built with {runtime}, whose native libraries may stop the process they are loaded into. " +
                $"Build the plugin with .NET {RuntimeFloor.Version} or later.");
        }
    }

    private void CheckFeatures(ulong unknown)
    {
        if (unknown != 0)
        {
            IEnumerable<int> bits = Enumerable.Range(0, 64).Where(bit => (unknown & (1UL << bit)) != 0);
            throw new PluginLoadException(
                PluginLoadError.RequiredFeature,
                path,
                $"'{path}' needs features of the host that this version of Pdk does not have (bits {string.Join(", ", bits)}). " +
                "Update the application's Pdk packages.");
        }
    }

    private string Id(byte* text, string what, int maxBytes = MaxTextBytes)
    {
        string id = text is null ? "" : Text(text, what, maxBytes);
        return id.Length > 0 ? id : throw Bad($"{what} is missing");
    }

    private string Text(byte* text, string what, int maxBytes = MaxTextBytes)
    {
        // Byte by byte: a vectorized search may read on into a page that is not there.
        int length = 0;
        while (text[length] != 0)
        {
            if (++length > maxBytes)
            {
                throw Bad($"{what} is longer than {maxBytes} bytes");
            }
        }

        return Decode(text, length, what);
    }

    private string AbiText(in ContractExport export, string id)
    {
        long length = export.AbiTextLength;
        if (length < 0 || length > _abiBytesLeft || (export.AbiText is null && length != 0))
        {
            throw Bad($"the ABI text of contract '{id}' has an impossible length of {length} bytes");
        }

        _abiBytesLeft -= length;
        return Decode(export.AbiText, (int)length, $"the ABI text of contract '{id}'");
    }

    private string Decode(byte* text, int length, string what)
    {
        try
        {
            return s_strictUtf8.GetString(new ReadOnlySpan<byte>(text, length));
        }
        catch (DecoderFallbackException)
        {
            throw Bad($"{what} is not UTF-8");
        }
    }

    private PluginLoadException Bad(string what) => new(
        PluginLoadError.BadHeader, path, $"The plugin header of '{path}' cannot be used: {what}. Rebuild the plugin.");
}
