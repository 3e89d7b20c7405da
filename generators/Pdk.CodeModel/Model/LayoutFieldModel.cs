namespace Pdk.CodeModel.Model;

/// <summary>A field whose offset can be checked.</summary>
/// <param name="Name">Its name in the ABI text.</param>
/// <param name="Offset">The computed offset in bytes.</param>
/// <param name="Member">What stands behind the struct's value in C#: <c>X</c>, <c>Items[0]</c>; of a hidden field its name in metadata; null for the value in a <c>T?</c>.</param>
/// <param name="HiddenType">The field's type in C# if generated code cannot name the field; null if it can.</param>
public sealed record LayoutFieldModel(string Name, int Offset, string? Member, string? HiddenType);
