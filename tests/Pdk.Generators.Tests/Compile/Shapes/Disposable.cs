[PluginContract("acme.disposable")]
public partial interface IContract : IDisposable
{
    void Do();
}

[PluginContract("acme.dispose")]
public partial interface IHasDispose
{
    void Dispose();
}

[Plugin("acme.plugin", "1.0.0")]
public sealed class Plugin : IContract, IHasDispose
{
    public void Do()
    {
    }

    public void Dispose()
    {
    }
}
