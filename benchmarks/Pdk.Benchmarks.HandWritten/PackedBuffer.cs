using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoryPack;
using MemoryPack.Formatters;

namespace Pdk.Benchmarks;

/// <summary>Pinned memory that MemoryPack writes into, used again for each call.</summary>
internal sealed unsafe class PackedBuffer : IBufferWriter<byte>
{
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(128 * 1024, pinned: true);

    static PackedBuffer()
    {
        // A NativeAOT library cannot make them by reflection. The formatters of members are registered by generated code.
        MemoryPackFormatterProvider.Register(new DictionaryFormatter<string, int>());
        MemoryPackFormatterProvider.Register(new ListFormatter<double>());
        MemoryPackFormatterProvider.Register(new ListFormatter<string>());
        MemoryPackFormatterProvider.Register(new ListFormatter<PackedReport>());
    }

    internal byte* Data => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_bytes));

    internal int Length { get; private set; }

    /// <summary>Writes a value over what was there.</summary>
    internal void Write<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(T value)
    {
        Length = 0;
        MemoryPackSerializer.Serialize(this, value);
    }

    /// <summary>Reads a value.</summary>
    internal static T Read<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(byte* data, int length) =>
        MemoryPackSerializer.Deserialize<T>(new ReadOnlySpan<byte>(data, length))!;

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsSpan(Length);
    }

    private void Ensure(int size)
    {
        if (_bytes.Length - Length < Math.Max(size, 1))
        {
            throw new InvalidOperationException("The data of the benchmarks fits, this does not.");
        }
    }
}
