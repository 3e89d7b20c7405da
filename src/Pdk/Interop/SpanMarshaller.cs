using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

// SAFETY: T is unmanaged wherever generated code calls this; the constraint would refuse T?, which is. The constructor of a
// span over a pointer throws for anything else.
#pragma warning disable CS8500

namespace Pdk.Interop;

/// <summary>Spans across the boundary: the receiver sees the sender's own memory for the call. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class SpanMarshaller
{
    /// <summary>The span of an argument.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="data">The elements; may be null if there are none.</param>
    /// <param name="length">How many elements.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <returns>A view, valid for the call.</returns>
    /// <exception cref="ArgumentException">The length is impossible.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<T> Lift<T>(T* data, long length, string name)
    {
        Check(data, length, name);
        return new Span<T>(data, (int)length);
    }

    /// <inheritdoc cref="Lift{T}"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<T> LiftReadOnly<T>(T* data, long length, string name)
    {
        Check(data, length, name);
        return new ReadOnlySpan<T>(data, (int)length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Check(void* data, long length, string name)
    {
        if ((ulong)length > int.MaxValue || (data is null && length != 0))
        {
            ThrowImpossible(data, length, name);
        }
    }

    // One throw and nothing else: the compiler then knows that it never returns.
    [DoesNotReturn]
    private static void ThrowImpossible(void* data, long length, string name) => throw Impossible(data, length, name);

    private static ArgumentException Impossible(void* data, long length, string name) => new(
        data is null
            ? $"The elements of '{name}' have no data but a length of {length}."
            : $"The elements of '{name}' have an impossible length of {length}; a span holds at most {int.MaxValue}.",
        name);
}
