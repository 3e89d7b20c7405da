[PluginContract("acme.contract")]
public partial interface IContract
{
    int Inherited();

    int Explicit();

    int Default() => 1;
}

public class Base : IContract
{
    public int Inherited() => 1;

    int IContract.Explicit() => 2;
}

// Each of its own members would be the wrong one to call.
[Plugin("acme.plugin", "1.0.0")]
public sealed class Plugin : Base, IContract
{
    public new string Inherited() => "";

    public long Explicit() => 3;

    private static string Default() => "";
}
