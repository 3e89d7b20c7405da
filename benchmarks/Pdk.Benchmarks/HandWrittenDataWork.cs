using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Benchmarks;

/// <summary>Numbers and an order by hand, as far as it is still easy: function pointers, no checks.</summary>
internal sealed unsafe class HandWrittenDataWork
{
    private const int Capacity = 4096;

    private readonly double* _numbers = (double*)NativeMemory.Alloc(Capacity, sizeof(double));
    private readonly delegate* unmanaged[Cdecl]<double*, int, int> _putNumbers;
    private readonly delegate* unmanaged[Cdecl]<double*, int, int> _getNumbers;
    private readonly delegate* unmanaged[Cdecl]<OrderForm*, int> _putOrder;
    private readonly delegate* unmanaged[Cdecl]<OrderForm*, byte*, void> _getOrder;

    internal HandWrittenDataWork(string path)
    {
        nint library = NativeLibrary.Load(path);
        _putNumbers = (delegate* unmanaged[Cdecl]<double*, int, int>)NativeLibrary.GetExport(library, "hand_put_numbers");
        _getNumbers = (delegate* unmanaged[Cdecl]<double*, int, int>)NativeLibrary.GetExport(library, "hand_get_numbers");
        _putOrder = (delegate* unmanaged[Cdecl]<OrderForm*, int>)NativeLibrary.GetExport(library, "hand_put_order");
        _getOrder = (delegate* unmanaged[Cdecl]<OrderForm*, byte*, void>)NativeLibrary.GetExport(library, "hand_get_order");
    }

    internal int PutNumbers(List<double> numbers)
    {
        fixed (double* data = CollectionsMarshal.AsSpan(numbers))
        {
            return _putNumbers(data, numbers.Count);
        }
    }

    internal List<double> GetNumbers()
    {
        int count = _getNumbers(_numbers, Capacity);
        List<double> numbers = new(count);
        CollectionsMarshal.SetCount(numbers, count);
        new ReadOnlySpan<double>(_numbers, count).CopyTo(CollectionsMarshal.AsSpan(numbers));
        return numbers;
    }

    [SkipLocalsInit]
    internal int PutOrder(Order order)
    {
        OrderForm form;
        byte* name = stackalloc byte[OrderForm.Capacity];
        OrderForm.Fill(&form, order, name);
        return _putOrder(&form);
    }

    [SkipLocalsInit]
    internal Order GetOrder()
    {
        OrderForm form;
        byte* name = stackalloc byte[OrderForm.Capacity];
        _getOrder(&form, name);
        return form.Read();
    }
}
