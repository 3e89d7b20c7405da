using System.Runtime.InteropServices;

namespace Pdk.Benchmarks;

/// <summary>The exports for nodes.</summary>
internal sealed unsafe class HandWrittenNodeFunctions(nint library)
{
    internal readonly delegate* unmanaged[Cdecl]<int, nint> Create =
        (delegate* unmanaged[Cdecl]<int, nint>)NativeLibrary.GetExport(library, "hand_create_node");

    internal readonly delegate* unmanaged[Cdecl]<nint, void> Destroy =
        (delegate* unmanaged[Cdecl]<nint, void>)NativeLibrary.GetExport(library, "hand_destroy_node");

    internal readonly delegate* unmanaged[Cdecl]<nint, int> Value =
        (delegate* unmanaged[Cdecl]<nint, int>)NativeLibrary.GetExport(library, "hand_node_value");

    internal readonly delegate* unmanaged[Cdecl]<nint, byte*, int, int> Name =
        (delegate* unmanaged[Cdecl]<nint, byte*, int, int>)NativeLibrary.GetExport(library, "hand_node_name");
}
