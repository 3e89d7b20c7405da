namespace EndToEnd;

/// <summary>An object of a closure.</summary>
internal sealed class Box<T>(T value) : IBox<T>
{
    public T Value { get; set; } = value;
}
