namespace Golden;

/// <summary>A few items, one after the other.</summary>
internal sealed class GoldenSource<T>(T[] items) : IGoldenSource<T>
{
    private int _next;

    public bool TryNext(out T? value)
    {
        bool isThere = _next < items.Length;
        value = isThere ? items[_next++] : default;
        return isThere;
    }
}
