using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Pdk.Benchmarks;

/// <summary>Objects by hand: a <see cref="GCHandle{T}"/> is what the host holds. No error, no check.</summary>
internal static unsafe class ObjectExports
{
    [UnmanagedCallersOnly(EntryPoint = "hand_create_node", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint CreateNode(int value) => GCHandle<Node>.ToIntPtr(new GCHandle<Node>(new Node(value)));

    [UnmanagedCallersOnly(EntryPoint = "hand_destroy_node", CallConvs = [typeof(CallConvCdecl)])]
    internal static void DestroyNode(nint self)
    {
        GCHandle<Node> handle = GCHandle<Node>.FromIntPtr(self);
        handle.Target.Dispose();
        handle.Dispose();
    }

    [UnmanagedCallersOnly(EntryPoint = "hand_node_value", CallConvs = [typeof(CallConvCdecl)])]
    internal static int NodeValue(nint self) => GCHandle<Node>.FromIntPtr(self).Target.Value;

    [UnmanagedCallersOnly(EntryPoint = "hand_node_name", CallConvs = [typeof(CallConvCdecl)])]
    internal static int NodeName(nint self, byte* result, int capacity) =>
        Encoding.UTF8.GetBytes(GCHandle<Node>.FromIntPtr(self).Target.Name, new Span<byte>(result, capacity));

    [UnmanagedCallersOnly(EntryPoint = "hand_notify", CallConvs = [typeof(CallConvCdecl)])]
    internal static long Notify(delegate* unmanaged[Cdecl]<nint, int, int> function, nint context, int calls)
    {
        IHostListener listener = function is null ? new NoListener() : new HostListener(function, context);
        long sum = 0;
        for (int call = 0; call < calls; call++)
        {
            sum += listener.Hear(call);
        }

        return sum;
    }

    [UnmanagedCallersOnly(EntryPoint = "hand_create_adder", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint CreateAdder(int summand)
    {
        Func<int, int> adder = value => value + summand;
        return GCHandle<Func<int, int>>.ToIntPtr(new GCHandle<Func<int, int>>(adder));
    }

    [UnmanagedCallersOnly(EntryPoint = "hand_call_adder", CallConvs = [typeof(CallConvCdecl)])]
    internal static int CallAdder(nint self, int value) => GCHandle<Func<int, int>>.FromIntPtr(self).Target(value);

    [UnmanagedCallersOnly(EntryPoint = "hand_apply", CallConvs = [typeof(CallConvCdecl)])]
    internal static long Apply(delegate* unmanaged[Cdecl]<nint, int, int> callback, nint context, int calls)
    {
        Func<int, int> function = new HostListener(callback, context).Hear;
        long sum = 0;
        for (int call = 0; call < calls; call++)
        {
            sum += function(call);
        }

        return sum;
    }
}
