using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>A stub with two vtables.</summary>
internal sealed unsafe class DerivedStub(ObjectReference reference) : PluginStub(reference), IDerived
{
    private readonly delegate* unmanaged[Cdecl]<void*, int, int*, PdkError*>* _own = Slots(reference.Handle.Vtable);
    private readonly delegate* unmanaged[Cdecl]<void*, int, int*, PdkError*>* _base = Slots(reference.Base(0));

    public int Twice(int value) => Call(_own[0], value);

    public int Half(int value) => Call(_base[0], value);

    public int? Third(int value) => _base[1] is null ? null : Call(_base[1], value);

    private static delegate* unmanaged[Cdecl]<void*, int, int*, PdkError*>* Slots(VtableHeader* vtable) =>
        (delegate* unmanaged[Cdecl]<void*, int, int*, PdkError*>*)(vtable + 1);

    private int Call(delegate* unmanaged[Cdecl]<void*, int, int*, PdkError*> slot, int value)
    {
        int result;
        Errors.ThrowIf(slot(Self, value, &result));
        GC.KeepAlive(this);
        return result;
    }
}
