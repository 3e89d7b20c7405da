namespace EndToEnd;

/// <summary>Has the contract's members and knows nothing of the contract.</summary>
public abstract class PlainGreeter
{
    public string Greet(string name) => $"inherited: {name}";

    public virtual string Greet(int number) => $"inherited: number {number}";
}
