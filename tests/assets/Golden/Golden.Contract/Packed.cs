using System.Runtime.InteropServices;

namespace Golden;

/// <summary>A struct without padding.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public record struct Packed(byte A, long B, short C);
