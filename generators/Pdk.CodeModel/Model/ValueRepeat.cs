namespace Pdk.CodeModel.Model;

/// <summary>An inline array around a checked value.</summary>
/// <param name="Count">How many elements it has.</param>
/// <param name="Stride">Bytes from one to the next.</param>
public sealed record ValueRepeat(int Count, int Stride);
