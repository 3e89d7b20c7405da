namespace Pdk.Interop;

/// <summary>Null from the other side.</summary>
internal static class Null
{
    /// <summary>Null; an error for a type that has none.</summary>
    internal static T? Of<T>()
    {
        if (default(T) is not null)
        {
            DataReader.ThrowNull(typeof(T).Name);
        }

        return default;
    }

    /// <summary>Null in the way of a collection.</summary>
    internal static TSequence? Sequence<TSequence, TShape, T>()
        where TShape : struct, ISequenceShape<TSequence, T> =>
        default(TSequence) is null || TShape.IsNull(default) ? default : Empty<TSequence, TShape, T>();

    private static TSequence Empty<TSequence, TShape, T>()
        where TShape : struct, ISequenceShape<TSequence, T>
    {
        TShape.Begin(0, out TSequence made);
        return made;
    }
}
