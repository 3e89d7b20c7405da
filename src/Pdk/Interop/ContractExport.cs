using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// One contract that one plugin of a library offers: 88 bytes of static memory. In C <c>pdk_contract_export</c>.
/// Fields are only ever appended; <see cref="PluginHeader.ExportStride"/> says how many there are.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct ContractExport
{
    /// <summary>Offset 0: the plugin's id, UTF-8 and zero-terminated.</summary>
    public byte* PluginId;

    /// <summary>Offset 8: the plugin's version, UTF-8 and zero-terminated.</summary>
    public byte* PluginVersion;

    /// <summary>Offset 16: the contract's id, UTF-8 and zero-terminated.</summary>
    public byte* ContractId;

    /// <summary>Offset 24: the contract's version that the plugin was built against.</summary>
    public uint ContractVersion;

    /// <summary>Offset 28: zero.</summary>
    public uint Reserved;

    /// <summary>Offset 32: 16 bytes, the hash of <see cref="AbiText"/>.</summary>
    public Fingerprint Fingerprint;

    /// <summary>Offset 48: the contract's ABI text, UTF-8, not terminated.</summary>
    public byte* AbiText;

    /// <summary>Offset 56: bytes of <see cref="AbiText"/>.</summary>
    public long AbiTextLength;

    /// <summary>Offset 64: the vtable of the objects that <see cref="Create"/> makes.</summary>
    public VtableHeader* Vtable;

    /// <summary>Offset 72: makes an object. The handle it fills carries one count, which the caller releases.</summary>
    public delegate* unmanaged[Cdecl]<CreateArgs*, PluginHandle*, PdkError*> Create;

    /// <summary>Offset 80: zero.</summary>
    public ulong Flags;
}
