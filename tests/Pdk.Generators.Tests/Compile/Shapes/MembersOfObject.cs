[PluginContract("acme.contract")]
public partial interface IContract
{
    string ToString();

    bool Equals(int other);

    int GetHashCode();

    int GetType();

    int MemberwiseClone();

    bool ReferenceEquals();

    void Finalize(int number);
}

[Plugin("acme.plugin", "1.0.0")]
public sealed class Plugin : IContract
{
    public override string ToString() => "";

    public bool Equals(int other) => true;

    public override int GetHashCode() => 1;

    int IContract.GetType() => 1;

    int IContract.MemberwiseClone() => 2;

    bool IContract.ReferenceEquals() => true;

    public void Finalize(int number)
    {
    }
}
