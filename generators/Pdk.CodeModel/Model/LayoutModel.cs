using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>The layout that was computed for a struct, and how generated code can hold it against the real one.</summary>
/// <param name="Type">The struct in C#, fully qualified.</param>
/// <param name="Name">Its name in the ABI text.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Alignment">Its alignment in bytes.</param>
/// <param name="Fields">Its fields, but for those that generated code cannot reach in any way.</param>
/// <param name="IsPromised">Whether .NET promises it, so that only debug builds look; what nobody promises is checked in each build.</param>
public sealed record LayoutModel(string Type, string Name, int Size, int Alignment, AbiList<LayoutFieldModel> Fields, bool IsPromised = true);
