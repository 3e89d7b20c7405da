[PluginContract("acme.contract")]
public partial interface IContract
{
    void Do();
}

public struct Outer
{
    [Plugin("acme.first", "1.0.0")]
    public sealed class Plugin : IContract
    {
        public void Do()
        {
        }
    }
}

[Plugin("acme.second", "1.0.0")]
public record Plugin : IContract
{
    public void Do()
    {
    }
}
