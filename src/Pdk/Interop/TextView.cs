using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>Borrowed UTF-8 text: 16 bytes. In C <c>pdk_text</c>. A null <see cref="Data"/> is no text, which differs from an empty one.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct TextView
{
    /// <summary>Offset 0: the bytes, not terminated.</summary>
    public byte* Data;

    /// <summary>Offset 8: how many bytes.</summary>
    public long Length;
}
