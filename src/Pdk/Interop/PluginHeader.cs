using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// What <c>pdk_plugin_entry</c> answers: 80 bytes of static memory that the library never changes.
/// In C <c>pdk_plugin_header</c>. Fields are only ever appended; both sides use the smaller <see cref="Size"/>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct PluginHeader
{
    /// <summary>Offset 0: <see cref="AbiVersion.Magic"/>.</summary>
    public ulong Magic;

    /// <summary>Offset 8: bytes of this struct as the library knows it.</summary>
    public uint Size;

    /// <summary>Offset 12: <see cref="AbiVersion.Major"/> of the library.</summary>
    public ushort AbiMajor;

    /// <summary>Offset 14: <see cref="AbiVersion.Minor"/> of the library.</summary>
    public ushort AbiMinor;

    /// <summary>Offset 16: bits of what the library can do; unknown ones are ignored.</summary>
    public ulong Features;

    /// <summary>Offset 24: the bits of <see cref="Features"/> the host must know; an unknown one refuses the library.</summary>
    public ulong RequiredFeatures;

    /// <summary>Offset 32: what the library was built with, UTF-8 and zero-terminated, for example <c>.NET 10.0.12</c>; may be null.</summary>
    public byte* Runtime;

    /// <summary>Offset 40: called once before anything else, and again after a shutdown; may be null.</summary>
    public delegate* unmanaged[Cdecl]<HostTable*, PdkError*> Init;

    /// <summary>
    /// Offset 48: ends the library's work. Takes milliseconds it may spend, answers how many of its objects others
    /// still held; calls through those are errors from then on. May be null.
    /// </summary>
    public delegate* unmanaged[Cdecl]<int, int> Shutdown;

    /// <summary>Offset 56: how many elements <see cref="Exports"/> has.</summary>
    public uint ExportCount;

    /// <summary>Offset 60: bytes from one element of <see cref="Exports"/> to the next.</summary>
    public uint ExportStride;

    /// <summary>Offset 64: one element for each contract that each plugin of the library offers.</summary>
    public ContractExport* Exports;

    /// <summary>Offset 72: what the host calls once, before <see cref="Init"/>, to find a library of another C ABI; may be null.</summary>
    public SelfTest* SelfTest;
}
