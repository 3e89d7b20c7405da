using Pdk;

namespace EndToEnd;

/// <summary>Implements the contract explicitly; its public members of the same names are others.</summary>
[Plugin("endtoend.a.explicit", "1.0.0")]
public sealed class ExplicitGreeter : IGreeter
{
    public string Greet(string name) => $"not the contract's: {name}";

    public string Part(string name) => $"not the contract's: {name}";

    string IGreeter.Greet(string name) => $"explicit: {name}";

    string IGreeter.Greet(int number) => $"explicit: number {number}";

    string IGreeter.Part(string name) => $"explicit part: {name}";
}
