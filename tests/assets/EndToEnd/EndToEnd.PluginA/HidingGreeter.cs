using Pdk;

namespace EndToEnd;

/// <summary>Hides the members of its base, which stay the contract's.</summary>
[Plugin("endtoend.a.hiding", "1.0.0")]
public sealed class HidingGreeter : BaseGreeter
{
    public new string Greet(string name) => $"not the contract's: {name}";

    public new string Greet(int number) => $"not the contract's: {number}";

    public new string Part(string name) => $"not the contract's: {name}";
}
