namespace Pdk.Interop;

/// <summary>The version of the plugin ABI: of the entry, the header, vtables, handles, errors and lowering.</summary>
/// <remarks>Sides of one <see cref="Major"/> understand each other, whichever is newer; docs/abi.md says what a minor version may add.</remarks>
public static class AbiVersion
{
    /// <summary>Raised by changes that an older side cannot read.</summary>
    public const ushort Major = 1;

    /// <summary>Raised by additions, which an older side does not see.</summary>
    public const ushort Minor = 0;

    /// <summary>The first eight bytes of a plugin header: <c>PDKPLUG</c> and a zero, read as a little-endian word.</summary>
    public const ulong Magic = 0x00_47_55_4C_50_4B_44_50;

    /// <summary>The one symbol a loader looks up: <c>const pdk_plugin_header* pdk_plugin_entry(void)</c>.</summary>
    public const string EntryPoint = "pdk_plugin_entry";
}
