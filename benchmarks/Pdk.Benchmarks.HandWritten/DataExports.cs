using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Benchmarks;

/// <summary>Numbers and an order by hand.</summary>
internal static unsafe class DataExports
{
    private static readonly List<double> s_numbers = Samples.Numbers();
    private static readonly Order s_order = Samples.Order();

    [UnmanagedCallersOnly(EntryPoint = "hand_put_numbers", CallConvs = [typeof(CallConvCdecl)])]
    internal static int PutNumbers(double* data, int length)
    {
        List<double> numbers = new(length);
        CollectionsMarshal.SetCount(numbers, length);
        new ReadOnlySpan<double>(data, length).CopyTo(CollectionsMarshal.AsSpan(numbers));
        return numbers.Count;
    }

    [UnmanagedCallersOnly(EntryPoint = "hand_get_numbers", CallConvs = [typeof(CallConvCdecl)])]
    internal static int GetNumbers(double* target, int capacity)
    {
        CollectionsMarshal.AsSpan(s_numbers).CopyTo(new Span<double>(target, capacity));
        return s_numbers.Count;
    }

    [UnmanagedCallersOnly(EntryPoint = "hand_put_order", CallConvs = [typeof(CallConvCdecl)])]
    internal static int PutOrder(OrderForm* form) => form->Read().Number;

    [UnmanagedCallersOnly(EntryPoint = "hand_get_order", CallConvs = [typeof(CallConvCdecl)])]
    internal static void GetOrder(OrderForm* form, byte* name) => OrderForm.Fill(form, s_order, name);
}
