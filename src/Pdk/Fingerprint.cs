using System.Globalization;

namespace Pdk;

/// <summary>A 128-bit hash of a contract's ABI text: the first 16 bytes of its SHA-256, read as two little-endian words.</summary>
/// <param name="Low">Bytes 0 to 7.</param>
/// <param name="High">Bytes 8 to 15.</param>
public readonly record struct Fingerprint(ulong Low, ulong High)
{
    /// <summary>The 16 bytes in order, as 32 lower-case hexadecimal digits.</summary>
    /// <returns>The digits.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(Low):x16}{System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(High):x16}");
}
