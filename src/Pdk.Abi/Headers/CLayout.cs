namespace Pdk.Abi.Headers;

/// <summary>How a struct is declared in C so that each field lies where C# has it.</summary>
/// <param name="Alignment">What the whole is aligned to.</param>
/// <param name="Pack">What no field may be aligned to more than; 0 for no such limit.</param>
/// <param name="Overlaps">Whether fields share bytes, so that it is a union.</param>
internal sealed record CLayout(int Alignment, int Pack, bool Overlaps)
{
    /// <summary>Finds the layout with the largest alignment that is not above that of C#; the smallest one always fits.</summary>
    /// <remarks>
    /// It is less than C#'s where a field lies at an odd place, or the size is no multiple of the alignment. Nobody is hurt:
    /// C then expects less of a pointer than it gets, and C# itself has elements of such a size at odd addresses.
    /// No attribute raises it again: compilers warn wherever such a struct lies in a packed one.
    /// </remarks>
    internal static CLayout Of(AbiStruct type, IReadOnlyList<CField> fields)
    {
        bool overlaps = false;
        int end = 0;
        foreach (CField field in fields)
        {
            overlaps |= field.Offset < end;
            end = Math.Max(end, field.End);
        }

        int pack = type.Alignment;
        while (type.Size % Whole(pack) != 0 || fields.Any(field => field.Offset % Math.Min(field.Alignment, pack) != 0))
        {
            pack /= 2;
        }

        return new CLayout(Whole(pack), fields.All(field => field.Alignment <= pack) ? 0 : pack, overlaps);

        int Whole(int pack) => fields.Select(field => Math.Min(field.Alignment, pack)).Append(1).Max();
    }

    /// <summary>Where C puts the next field on its own.</summary>
    internal int Next(int end, int alignment)
    {
        int effective = Pack == 0 ? alignment : Math.Min(alignment, Pack);
        return (end + effective - 1) / effective * effective;
    }
}
