using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>What a generic type cannot hold: a function that C can call.</summary>
internal static unsafe class Sequences
{
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void Free(void* block) => NativeMemory.Free(block);
}
