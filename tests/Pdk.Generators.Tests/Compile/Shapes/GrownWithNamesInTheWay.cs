// Members that came later, whose parameters are called like members of the classes that run their defaults.
namespace Shapes.Grown;

[Pdk.PluginContract("shapes.grown")]
public partial interface IGrown
{
    void First();

    [Pdk.Since(2)]
    int Second(int Stub) => Stub;

    [Pdk.Since(2)]
    int Third(int stub, int _vtable) => Second(stub + _vtable);

    [Pdk.Since(3)]
    int Fourth(int Missing);
}

[Pdk.Plugin("shapes.grown.plugin", "1.0.0")]
public sealed class Grown : IGrown
{
    public void First()
    {
    }

    public int Fourth(int Missing) => Missing;
}
