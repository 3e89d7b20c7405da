using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// The host as a library sees it, given to <c>init</c> and valid until its <c>shutdown</c> returns: 56 bytes.
/// In C <c>pdk_host</c>. Fields are only ever appended; both sides use the smaller <see cref="Size"/>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct HostTable
{
    /// <summary>Offset 0: bytes of this struct as the host knows it.</summary>
    public uint Size;

    /// <summary>Offset 4: <see cref="AbiVersion.Major"/> of the host.</summary>
    public ushort AbiMajor;

    /// <summary>Offset 6: <see cref="AbiVersion.Minor"/> of the host.</summary>
    public ushort AbiMinor;

    /// <summary>Offset 8: bits of what the host can do; unknown ones are ignored.</summary>
    public ulong Features;

    /// <summary>Offset 16: the full path the library was loaded from, UTF-8 and zero-terminated.</summary>
    public byte* LibraryPath;

    /// <summary>Offset 24: kept for the services a host offers; null.</summary>
    public void* Services;

    /// <summary>Offset 32: the first argument of <see cref="ReportFault"/>.</summary>
    public void* Context;

    /// <summary>
    /// Offset 40: tells the host of an error that no call can return, such as one thrown by an object's Dispose.
    /// Callable from any thread; the error is borrowed for the call. May be null.
    /// </summary>
    public delegate* unmanaged[Cdecl]<void*, PdkError*, void> ReportFault;

    /// <summary>Offset 48: zero.</summary>
    public ulong Flags;
}
