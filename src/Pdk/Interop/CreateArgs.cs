using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>What a plugin's <c>create</c> is given: 16 bytes, valid for the call. In C <c>pdk_create_args</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct CreateArgs
{
    /// <summary>Offset 0: bytes of this struct as the host knows it.</summary>
    public uint Size;

    /// <summary>Offset 4: zero.</summary>
    public uint Reserved;

    /// <summary>Offset 8: what the host offers to the constructor; null if that is nothing.</summary>
    public PdkServices* Services;
}
