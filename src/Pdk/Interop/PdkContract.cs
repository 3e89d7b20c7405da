using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// What a vtable says of its contract, so that whoever is handed an object can check it: 48 bytes of memory that lives as
/// long as the vtable. In C <c>pdk_contract</c>. Fields are only ever appended.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct PdkContract
{
    /// <summary>Offset 0: bytes of this struct as its maker knows it.</summary>
    public uint Size;

    /// <summary>Offset 4: the contract's version that the object's side was built against.</summary>
    public uint Version;

    /// <summary>Offset 8: the contract's id, UTF-8 and zero-terminated.</summary>
    public byte* Id;

    /// <summary>Offset 16: 16 bytes, the hash of <see cref="AbiText"/>, or zeros.</summary>
    public Fingerprint Fingerprint;

    /// <summary>Offset 32: the contract's ABI text, UTF-8, not terminated.</summary>
    public byte* AbiText;

    /// <summary>Offset 40: bytes of <see cref="AbiText"/>.</summary>
    public long AbiTextLength;
}
