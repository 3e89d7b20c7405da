namespace Pdk.Abi.Headers;

/// <summary>A field of a struct in C.</summary>
/// <param name="Offset">Bytes from the start of the struct.</param>
/// <param name="Name">Its name in C.</param>
/// <param name="CSharpName">Its name in C#.</param>
/// <param name="Type">Its type, or that of its elements.</param>
/// <param name="Length">How many elements; 0 for one value.</param>
/// <param name="Size">Bytes of all.</param>
/// <param name="Alignment">What C aligns it to on its own.</param>
internal sealed record CField(int Offset, string Name, string CSharpName, string Type, int Length, int Size, int Alignment)
{
    internal int End => Offset + Size;
}
