using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Benchmarks;

/// <summary>Objects and delegates by hand: function pointers, and a <see cref="GCHandle{T}"/> for what the other side holds.</summary>
internal sealed unsafe class HandWrittenObjectWork : IObjectWork
{
    private readonly HandWrittenNodeFunctions _node;
    private readonly delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<nint, int, int>, nint, int, long> _notify;
    private readonly delegate* unmanaged[Cdecl]<int, nint> _createAdder;
    private readonly delegate* unmanaged[Cdecl]<nint, int, int> _callAdder;
    private readonly delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<nint, int, int>, nint, int, long> _apply;

    internal HandWrittenObjectWork(string path)
    {
        nint library = NativeLibrary.Load(path);
        _node = new HandWrittenNodeFunctions(library);
        _notify = (delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<nint, int, int>, nint, int, long>)NativeLibrary.GetExport(library, "hand_notify");
        _createAdder = (delegate* unmanaged[Cdecl]<int, nint>)NativeLibrary.GetExport(library, "hand_create_adder");
        _callAdder = (delegate* unmanaged[Cdecl]<nint, int, int>)NativeLibrary.GetExport(library, "hand_call_adder");
        _apply = (delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<nint, int, int>, nint, int, long>)NativeLibrary.GetExport(library, "hand_apply");
    }

    /// <summary>Creates a node and destroys it, and makes no object for it here.</summary>
    internal void CreateAndDestroyNode(int value) => _node.Destroy(_node.Create(value));

    INode IObjectWork.CreateNode(int value) => new HandWrittenNode(_node, _node.Create(value));

    long IObjectWork.Notify(IListener listener, int calls)
    {
        using GCHandle<IListener> handle = new(listener);
        return _notify(&Hear, GCHandle<IListener>.ToIntPtr(handle), calls);
    }

    Func<int, int> IObjectWork.CreateAdder(int summand) => new Adder(_callAdder, _createAdder(summand)).Add;

    long IObjectWork.Apply(Func<int, int> function, int calls)
    {
        using GCHandle<Func<int, int>> handle = new(function);
        return _apply(&Invoke, GCHandle<Func<int, int>>.ToIntPtr(handle), calls);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Hear(nint listener, int value) => GCHandle<IListener>.FromIntPtr(listener).Target.Hear(value);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Invoke(nint function, int value) => GCHandle<Func<int, int>>.FromIntPtr(function).Target(value);

    private sealed class Adder(delegate* unmanaged[Cdecl]<nint, int, int> call, nint self)
    {
        private readonly delegate* unmanaged[Cdecl]<nint, int, int> _call = call;

        internal int Add(int value) => _call(self, value);
    }
}
