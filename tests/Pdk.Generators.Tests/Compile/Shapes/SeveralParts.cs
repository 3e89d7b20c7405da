[PluginContract("acme.contract")]
public partial interface IContract
{
    void First();
}

public partial interface IContract
{
    void Second();
}

[Plugin("acme.plugin", "1.0.0")]
public sealed partial class Plugin : IContract
{
    public void First()
    {
    }
}

public sealed partial class Plugin
{
    public void Second()
    {
    }
}
