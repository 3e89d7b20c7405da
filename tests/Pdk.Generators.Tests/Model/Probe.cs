namespace Pdk.Generators.Tests.Model;

/// <summary>Shows the alignment of a struct: where it lands behind one byte.</summary>
/// <typeparam name="T">The struct.</typeparam>
internal struct Probe<T>(byte first, T value)
    where T : unmanaged
{
    /// <summary>One byte.</summary>
    public byte First = first;

    /// <summary>The struct.</summary>
    public T Value = value;
}
