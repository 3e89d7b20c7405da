using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>Plain data inside data: its own memory.</summary>
/// <typeparam name="T">The value. Unmanaged, which C# has no word for that means <c>T?</c> too.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct BlittableCodec<T> : IDataCodec<T>
{
    /// <inheritdoc/>
    public static int Size => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static int MinSize => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static bool IsBlock => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Lower(T? value, byte* target, ref DataWriter writer) => Unsafe.WriteUnaligned(target, value!);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T? Lift(byte* source, int size, ref DataReader reader) => Unsafe.ReadUnaligned<T>(source);

    /// <inheritdoc/>
    public static void Check(byte* data, int count)
    {
    }
}
