namespace Pdk.Interop;

/// <summary>Where <see cref="Chains{T, TLinks}"/> finds in an object what it needs there.</summary>
/// <typeparam name="T">The objects.</typeparam>
internal interface IChainLinks<T>
    where T : class
{
    /// <summary>The object's hash, which never changes.</summary>
    static abstract int HashOf(T item);

    /// <summary>What stands behind the object; written by the chains alone.</summary>
    static abstract ref T? NextOf(T item);
}
