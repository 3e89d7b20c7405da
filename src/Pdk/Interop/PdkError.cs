using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// An exception on its way to the other side: 104 bytes. In C <c>pdk_error</c>. Owned by who receives it, who calls
/// <see cref="Release"/> once; that releases <see cref="Inner"/> and <see cref="Next"/> with it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct PdkError
{
    /// <summary>Offset 0: bytes of this struct as its maker knows it.</summary>
    public uint Size;

    /// <summary>Offset 4: what kind of error; an unknown code is <see cref="PdkErrorCode.Exception"/>.</summary>
    public PdkErrorCode Code;

    /// <summary>Offset 8: the exception's full type name.</summary>
    public TextView TypeName;

    /// <summary>Offset 24: its message.</summary>
    public TextView Message;

    /// <summary>Offset 40: its stack trace on the other side.</summary>
    public TextView StackTrace;

    /// <summary>Offset 56: the parameter, object or file an exception of this code names; may be null.</summary>
    public TextView Detail;

    /// <summary>Offset 72: the first inner exception; may be null.</summary>
    public PdkError* Inner;

    /// <summary>Offset 80: the next inner exception of the same outer one; may be null.</summary>
    public PdkError* Next;

    /// <summary>Offset 88: null for errors in static memory.</summary>
    public delegate* unmanaged[Cdecl]<PdkError*, void> Release;

    /// <summary>Offset 96: the exception's HRESULT on the other side.</summary>
    public int HResult;

    /// <summary>Offset 100: zero.</summary>
    public uint Reserved;
}
