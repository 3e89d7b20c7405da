[Obsolete, PluginContract("acme.old")]
public partial interface IOld
{
    void Do();
}

[PluginContract("acme.current")]
public partial interface ICurrent
{
    int Add(int a, int b);
}

#pragma warning disable CS0612
[Plugin("acme.both", "1.0.0")]
public sealed class Both : IOld, ICurrent
{
    public void Do()
    {
    }

    public int Add(int a, int b) => a + b;
}
#pragma warning restore CS0612

[Plugin("acme.current.only", "1.0.0")]
public sealed class Current : ICurrent
{
    public int Add(int a, int b) => a + b;
}
