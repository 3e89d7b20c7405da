using Pdk;

namespace EndToEnd;

/// <summary>A contract that several classes of one library implement, each in another way that C# knows.</summary>
[PluginContract("endtoend.greeter")]
public partial interface IGreeter
{
    string Greet(string name);

    string Greet(int number);

    [Since(2)]
    string Part(string name) => $"default: {Greet(name)}";
}
