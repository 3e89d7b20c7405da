using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>
/// What stands around each call of a stub, so that the object's last release cannot overtake it. A local of the generated
/// method, chosen by the stub's type argument: <see cref="Unmarked"/> or <see cref="Marked"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface ICallGuard
{
    /// <summary>Begins a call. Nothing may throw between this and <see cref="Leave"/>.</summary>
    /// <param name="stub">The stub that calls.</param>
    /// <returns>The first argument of the slot, valid until <see cref="Leave"/>.</returns>
    /// <exception cref="ObjectDisposedException">The stub, or its library, was disposed.</exception>
    void* Enter(PluginStub stub);

    /// <summary>Ends the call, on the thread that began it; calls end in reverse order.</summary>
    /// <param name="stub">The stub that called.</param>
    void Leave(PluginStub stub);
}
