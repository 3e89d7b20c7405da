using Pdk;

namespace EndToEnd;

/// <summary>Inherits one member, overrides another and leaves the third to the contract.</summary>
[Plugin("endtoend.a.inherited", "1.0.0")]
public sealed class InheritedGreeter : PlainGreeter, IGreeter
{
    public override string Greet(int number) => $"overridden: number {number}";
}
