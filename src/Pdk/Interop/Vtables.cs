using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Pdk.Interop;

/// <summary>Makes the vtables of C# objects. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Vtables
{
    // Taken once: that a vtable has this very function tells a library its own objects from others.
    private static readonly delegate* unmanaged[Cdecl]<void*, int> s_retain = &Handles.Retain;

    /// <summary>Allocates a vtable for a plugin class and fills in its header; the slots are zero.</summary>
    /// <param name="owner">The type whose assembly the vtable lives as long as.</param>
    /// <param name="size">Bytes of the vtable, header included.</param>
    /// <param name="contractId">The contract's id, a UTF-8 literal.</param>
    /// <param name="contractVersion">The contract's version.</param>
    /// <param name="fingerprint">The hash of <paramref name="abiText"/>.</param>
    /// <param name="abiText">The contract's ABI, a UTF-8 literal.</param>
    /// <param name="isDisposable">Whether the contract inherits IDisposable.</param>
    /// <param name="query">Answers the vtables of the same class for other contracts.</param>
    /// <returns>The vtable, 8-byte aligned.</returns>
    public static VtableHeader* Allocate(
        Type owner,
        int size,
        ReadOnlySpan<byte> contractId,
        int contractVersion,
        Fingerprint fingerprint,
        ReadOnlySpan<byte> abiText,
        bool isDisposable,
        delegate* unmanaged[Cdecl]<void*, byte*, VtableHeader*> query)
    {
        VtableHeader* vtable = AllocateHeader(owner, size, isDisposable, query);
        *vtable->Contract = new PdkContract
        {
            Size = (uint)sizeof(PdkContract),
            Version = (uint)contractVersion,
            Id = Literal(contractId),
            Fingerprint = fingerprint,
            AbiText = Literal(abiText),
            AbiTextLength = abiText.Length,
        };
        return vtable;
    }

    /// <summary>Allocates a vtable for any implementation of a contract and fills in its header; the slots are zero.</summary>
    /// <param name="owner">The type whose assembly the vtable lives as long as.</param>
    /// <param name="size">Bytes of the vtable, header included.</param>
    /// <param name="contract">The contract.</param>
    /// <returns>The vtable, 8-byte aligned.</returns>
    public static VtableHeader* Allocate(Type owner, int size, ContractBinding contract)
    {
        VtableHeader* vtable = AllocateHeader(owner, size, contract.IsDisposable, &Handles.Query);
        *vtable->Contract = new PdkContract
        {
            Size = (uint)sizeof(PdkContract),
            Version = (uint)contract.Version,
            Id = Copy(owner, contract.Id + '\0', out _),
            Fingerprint = contract.Fingerprint,
            AbiText = Copy(owner, contract.AbiText, out long length),
            AbiTextLength = length,
        };
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
        => Of(T.PdkBinding);

    /// <inheritdoc cref="Of{T}"/>
    internal static VtableHeader* Of(ContractBinding contract) => contract.Exports is { } exports ? (VtableHeader*)exports() : null;

    /// <summary>Whether a handle is one of this library's own objects, or was.</summary>
    internal static bool IsOwn(VtableHeader* vtable) => (nint)vtable->Retain == (nint)s_retain;

    /// <summary>Whether a vtable is one of a contract.</summary>
    internal static bool IsOf(VtableHeader* vtable, string contractId) => vtable->Contract is not null && IsContract(vtable->Contract->Id, contractId);

    /// <summary>Whether a zero-terminated id is that of a contract. Ids are ASCII.</summary>
    internal static bool IsContract(byte* id, string contractId)
    {
        if (id is null)
        {
            return false;
        }

        for (int index = 0; index < contractId.Length; index++)
        {
            if (id[index] != contractId[index])
            {
                return false;
            }
        }

        return id[contractId.Length] == 0;
    }

    private static VtableHeader* AllocateHeader(
        Type owner, int size, bool isDisposable, delegate* unmanaged[Cdecl]<void*, byte*, VtableHeader*> query)
    {
        // Before the first call through the vtable can fail.
        ErrorWriter.Prepare();
        VtableHeader* vtable = (VtableHeader*)RuntimeHelpers.AllocateTypeAssociatedMemory(owner, size + sizeof(PdkContract));
        vtable->Size = (uint)size;
        vtable->Slots = (uint)((size - sizeof(VtableHeader)) / sizeof(void*));
        vtable->Flags = VtableHeader.CheckedSelf;
        vtable->Retain = s_retain;
        vtable->Release = &Handles.Release;
        vtable->Query = query;
        vtable->Contract = (PdkContract*)((byte*)vtable + size);
        vtable->Dispose = isDisposable ? &Handles.Dispose : null;
        return vtable;
    }

    private static byte* Copy(Type owner, string text, out long length)
    {
        length = Encoding.UTF8.GetByteCount(text);
        byte* copy = (byte*)RuntimeHelpers.AllocateTypeAssociatedMemory(owner, (int)length);
        Encoding.UTF8.GetBytes(text, new Span<byte>(copy, (int)length));
        return copy;
    }

    /// <summary>The address of a UTF-8 literal, which the compiler ends with a zero byte.</summary>
    // SAFETY: the data of a u8 literal lies in the image of its assembly and does not move.
    internal static byte* Literal(ReadOnlySpan<byte> literal) =>
        (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(literal));
}
