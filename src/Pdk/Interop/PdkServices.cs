using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>What a host offers to the constructor of a plugin: 24 bytes, valid for the call of <c>create</c>. In C <c>pdk_services</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct PdkServices
{
    /// <summary>Offset 0: bytes of this struct as the host knows it.</summary>
    public uint Size;

    /// <summary>Offset 4: zero.</summary>
    public uint Reserved;

    /// <summary>Offset 8: the first argument of <see cref="Get"/>.</summary>
    public void* Context;

    /// <summary>
    /// Offset 16: the host's object of a contract, with one count; a null handle if it has none. The contract is given as
    /// the plugin knows it, and the host answers an error if that does not fit its own.
    /// </summary>
    public delegate* unmanaged[Cdecl]<void*, PdkContract*, PluginHandle*, PdkError*> Get;
}
