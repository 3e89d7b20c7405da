using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>What the generator writes for a plugin with the class <see cref="ManagedCounter"/>, in this assembly instead of a library.</summary>
internal static unsafe class ManagedPlugin
{
    private static readonly PluginModule s_module = new();
    private static readonly VtableHeader* s_vtable = MakeVtable();

    /// <summary>The address of the entry point.</summary>
    internal static nint Entry => (nint)(delegate* unmanaged[Cdecl]<PluginHeader*>)&GetHeader;

    private static VtableHeader* MakeVtable()
    {
        CounterVtable* vtable = (CounterVtable*)Vtables.Allocate(
            typeof(ManagedPlugin), sizeof(CounterVtable), "test.counter"u8, 1, default, "(the fingerprint is enough)"u8, isDisposable: false, &Query);
        vtable->Add = &Add;
        vtable->Wait = &Wait;
        vtable->Fail = &Fail;
        return &vtable->Header;
    }

    private static void Describe(PluginHeaderWriter writer)
    {
        writer.SetLife(&Init, &Shutdown);
        writer.Add(
            "test.managed"u8,
            "1.0.0"u8,
            "test.counter"u8,
            1,
            new Fingerprint(0x1111_1111_1111_1111, 0x2222_2222_2222_2222),
            "(the fingerprint is enough)"u8,
            s_vtable,
            &Create);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PluginHeader* GetHeader() => s_module.GetHeader(&Describe);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PdkError* Init(HostTable* host) => s_module.Init(host);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Shutdown(int milliseconds) => s_module.Shutdown(milliseconds);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PdkError* Create(CreateArgs* args, PluginHandle* result)
    {
        try
        {
            s_module.Create(new ManagedCounter(), s_vtable, result);
            return null;
        }
        catch (Exception exception)
        {
            return Errors.Capture(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static VtableHeader* Query(void* self, byte* id) => Vtables.IsContract(id, "test.counter"u8) ? s_vtable : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PdkError* Add(void* self, int value, int* result)
    {
        try
        {
            *result = Handles.Get<ManagedCounter>(self).Add(value);
            return null;
        }
        catch (Exception exception)
        {
            return Errors.Capture(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PdkError* Wait(void* self) => null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PdkError* Fail(void* self, byte inRelease) => Errors.Capture(new NotSupportedException());
}
