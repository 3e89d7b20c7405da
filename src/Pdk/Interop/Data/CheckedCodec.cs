using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>Plain data inside data in which another language can put what .NET has no value for.</summary>
/// <typeparam name="T">The value. Unmanaged, which C# has no word for that means <c>T?</c> too.</typeparam>
/// <typeparam name="TCheck">What looks at it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct CheckedCodec<T, TCheck> : IDataCodec<T>
    where TCheck : struct, IDataCheck
{
    /// <inheritdoc/>
    public static int Size => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static int MinSize => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static bool IsBlock => true;

    /// <inheritdoc/>
    public static void Lower(T? value, byte* target, ref DataWriter writer) => Unsafe.WriteUnaligned(target, value!);

    /// <inheritdoc/>
    public static T? Lift(byte* source, int size, ref DataReader reader)
    {
        TCheck.Check(source, 1);
        return Unsafe.ReadUnaligned<T>(source);
    }

    /// <inheritdoc/>
    public static void Check(byte* data, int count) => TCheck.Check(data, count);
}
