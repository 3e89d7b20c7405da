using System.Runtime.InteropServices;

namespace Pdk.Hosting.Tests;

/// <summary>Looks inside a loaded <c>counter.c</c>, through the functions it has for tests.</summary>
internal sealed unsafe class CounterProbe(string path)
{
    private readonly nint _library = NativeLibrary.Load(path);

    internal int Inits => Answer("test_inits");

    internal int Shutdowns => Answer("test_shutdowns");

    /// <summary>Objects that were made and have not ended.</summary>
    internal int Live => Answer("test_live");

    /// <summary>Calls that came before init or after shutdown, or on an object that had ended.</summary>
    internal int Misuses => Answer("test_misuses");

    /// <summary>The path as the host gave it to the library.</summary>
    internal string? LibraryPath =>
        Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint>)NativeLibrary.GetExport(_library, "test_library_path"))());

    /// <summary>Returns when a call is inside <see cref="ICounter.Wait"/>.</summary>
    internal void AwaitEntered() => Call("test_await_entered");

    /// <summary>Lets one call out of <see cref="ICounter.Wait"/>.</summary>
    internal void Proceed() => Call("test_proceed");

    /// <summary>Returns when an object has ended, once for each one.</summary>
    internal void AwaitEnded() => Call("test_await_ended");

    /// <summary>Sets what <see cref="ICounter.Wait"/> does on this thread instead of waiting; null to wait again.</summary>
    internal void SetHook(delegate* unmanaged[Cdecl]<void> hook) =>
        ((delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<void>, void>)NativeLibrary.GetExport(_library, "test_set_hook"))(hook);

    private int Answer(string name) => ((delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(_library, name))();

    private void Call(string name) => ((delegate* unmanaged[Cdecl]<void>)NativeLibrary.GetExport(_library, name))();
}
