using Microsoft.CodeAnalysis;

namespace Pdk.CodeModel.Parsing;

/// <summary>Bytes of a struct that are no field's.</summary>
/// <param name="After">The field in front of them.</param>
/// <param name="Place">Where they are, for people.</param>
/// <param name="Offset">The first of them.</param>
/// <param name="Size">How many there are.</param>
internal sealed record StructGap(IFieldSymbol After, string Place, int Offset, int Size)
{
    private static readonly (string Keyword, int Size)[] s_integers = [("ulong", 8), ("uint", 4), ("ushort", 2), ("byte", 1)];

    /// <summary>The integers that fill the gap, each where its alignment wants it; at most three, since no field is aligned to more than 8 bytes.</summary>
    internal IEnumerable<string> Fillers()
    {
        int end = Offset + Size;
        for (int offset = Offset; offset < end;)
        {
            (string keyword, int size) = s_integers.First(integer => offset % integer.Size == 0 && offset + integer.Size <= end);
            yield return keyword;
            offset += size;
        }
    }
}
