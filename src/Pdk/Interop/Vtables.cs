using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>Makes the vtables of C# objects. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Vtables
{
    // Taken once: that a vtable has this very function tells a library its own objects from others.
    private static readonly delegate* unmanaged[Cdecl]<void*, int> s_retain = &Handles.Retain;

    /// <summary>Allocates a vtable and fills in its header; the slots are zero.</summary>
    /// <param name="owner">The type whose assembly the vtable lives as long as.</param>
    /// <param name="size">Bytes of the vtable, header included.</param>
    /// <param name="contractId">The contract's id, a UTF-8 literal.</param>
    /// <param name="query">Answers the vtables of the same class for other contracts.</param>
    /// <returns>The vtable, 8-byte aligned.</returns>
    public static VtableHeader* Allocate(
        Type owner, int size, ReadOnlySpan<byte> contractId, delegate* unmanaged[Cdecl]<void*, byte*, VtableHeader*> query)
    {
        // Before the first call through the vtable can fail.
        ErrorWriter.Prepare();
        VtableHeader* vtable = (VtableHeader*)RuntimeHelpers.AllocateTypeAssociatedMemory(owner, size);
        vtable->Size = (uint)size;
        vtable->Slots = (uint)((size - sizeof(VtableHeader)) / sizeof(void*));
        vtable->Flags = VtableHeader.CheckedSelf;
        vtable->Retain = s_retain;
        vtable->Release = &Handles.Release;
        vtable->Query = query;
        vtable->ContractId = Literal(contractId);
        return vtable;
    }

    /// <summary>Whether a zero-terminated id, as <c>query</c> is given, is the id of a literal.</summary>
    /// <param name="id">The id asked for; null is none.</param>
    /// <param name="literal">A contract's id.</param>
    /// <returns>True if they are equal.</returns>
    public static bool IsContract(byte* id, ReadOnlySpan<byte> literal) =>
        id is not null && MemoryMarshal.CreateReadOnlySpanFromNullTerminated(id).SequenceEqual(literal);

    /// <summary>The vtable that calls any implementation of a contract.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <returns>The vtable, or null if the contract was refused.</returns>
    public static VtableHeader* Of<T>()
        where T : class, IPluginContract<T>
        => T.PdkBinding.Exports is { } exports ? (VtableHeader*)exports() : null;

    /// <summary>The address of a UTF-8 literal, which the compiler ends with a zero byte.</summary>
    // SAFETY: the data of a u8 literal lies in the image of its assembly and does not move.
    internal static byte* Literal(ReadOnlySpan<byte> literal) =>
        (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(literal));
}
