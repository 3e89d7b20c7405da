using System.Runtime.CompilerServices;
using System.Text;

namespace Pdk.Benchmarks;

/// <summary>An <see cref="Order"/> as a careful person passes it by hand: a struct, and its text as UTF-8 beside it.</summary>
internal unsafe struct OrderForm
{
    /// <summary>Bytes for the text.</summary>
    internal const int Capacity = 256;

    private int _number;
    private int _nameLength;
    private byte* _name;
    private long _customer;
    private double _price;
    private double _weight;
    private Guid _id;
    private DateTime _placed;
    private byte _isPaid;

    /// <summary>Fills the form, and the text behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Fill(OrderForm* form, Order order, byte* name)
    {
        form->_number = order.Number;
        form->_nameLength = Encoding.UTF8.GetBytes(order.Name, new Span<byte>(name, Capacity));
        form->_name = name;
        form->_customer = order.Customer;
        form->_price = order.Price;
        form->_weight = order.Weight;
        form->_id = order.Id;
        form->_placed = order.Placed;
        form->_isPaid = order.IsPaid ? (byte)1 : (byte)0;
    }

    /// <summary>Makes the order.</summary>
    internal readonly Order Read() => new(
        _number, _customer, _price, _isPaid != 0, Encoding.UTF8.GetString(_name, _nameLength), _id, _placed, _weight);
}
