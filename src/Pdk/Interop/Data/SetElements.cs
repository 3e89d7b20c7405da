namespace Pdk.Interop;

/// <summary>Fills sets that came from the other side.</summary>
internal static class SetElements
{
    internal static TSet Add<TSet, T>(TSet made, Span<T> elements)
        where TSet : class
    {
        HashSet<T> set = (HashSet<T>)(object)made;
        for (int index = 0; index < elements.Length; index++)
        {
            if (!set.Add(elements[index]))
            {
                throw new DataException("stands in the set twice", $"[{index}]");
            }
        }

        return made;
    }
}
