using System.Runtime.CompilerServices;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>What the generator writes for <see cref="ICounter"/>.</summary>
internal sealed unsafe class CounterStub(ObjectReference reference) : PluginStub(reference), ICounter, IHooked
{
    private readonly CounterVtable* _vtable = (CounterVtable*)reference.Handle.Vtable;

    internal PluginHandle Handle { get; } = reference.Handle;

    public int Add(int value)
    {
        int result;
        PdkError* error = _vtable->Add(Self, value, &result);
        GC.KeepAlive(this);
        Errors.ThrowIf(error);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Wait()
    {
        PdkError* error = _vtable->Wait(Self);
        GC.KeepAlive(this);
        Errors.ThrowIf(error);
    }

    public void Fail(bool inRelease)
    {
        PdkError* error = _vtable->Fail(Self, inRelease ? (byte)1 : (byte)0);
        GC.KeepAlive(this);
        Errors.ThrowIf(error);
    }

    /// <summary>As <see cref="Wait"/>, without what keeps the stub alive: nobody needs it once the call has begun.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void WaitCarelessly() => Errors.ThrowIf(_vtable->Wait(Self));
}
