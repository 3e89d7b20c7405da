using System.Runtime.CompilerServices;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>What the generator writes for <see cref="ICounter"/>.</summary>
internal sealed unsafe class CounterStub(ObjectReference reference) : PluginStub(reference), ICounter, IHooked, ISlow
{
    private readonly CounterVtable* _vtable = (CounterVtable*)reference.Handle.Vtable;

    internal PluginHandle Handle { get; } = reference.Handle;

    public int Add(int value)
    {
        int result;
        Marked guard = default;
        PdkError* error = _vtable->Add(guard.Enter(this), value, &result);
        guard.Leave(this);
        GC.KeepAlive(this);
        Errors.ThrowIf(error);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Wait()
    {
        Marked guard = default;
        PdkError* error = _vtable->Wait(guard.Enter(this));
        guard.Leave(this);
        GC.KeepAlive(this);
        Errors.ThrowIf(error);
    }

    public void Fail(bool inRelease)
    {
        Marked guard = default;
        PdkError* error = _vtable->Fail(guard.Enter(this), inRelease ? (byte)1 : (byte)0);
        guard.Leave(this);
        GC.KeepAlive(this);
        Errors.ThrowIf(error);
    }

    /// <summary>As <see cref="Wait"/>, without what keeps the stub alive: nobody needs it once the call has begun.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void WaitCarelessly() => Errors.ThrowIf(_vtable->Wait(Self));
}
