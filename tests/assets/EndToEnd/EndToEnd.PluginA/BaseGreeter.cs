namespace EndToEnd;

/// <summary>Implements the contract for a class that hides what it inherits.</summary>
public abstract class BaseGreeter : IGreeter
{
    public string Greet(string name) => $"base: {name}";

    public string Greet(int number) => $"base: number {number}";

    public string Part(string name) => $"base part: {name}";
}
