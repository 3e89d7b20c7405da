namespace Größe;

[PluginContract("acme.unicode")]
public partial interface IÄpfel
{
    Ψ Zähle(Ψ ψ, string über);

    void 名前(int 値);
}

public struct Ψ
{
    public int Ω;
}

[Plugin("acme.unicode.plugin", "1.0.0")]
public sealed class Äpfel : IÄpfel
{
    public Ψ Zähle(Ψ ψ, string über) => ψ;

    public void 名前(int 値)
    {
    }
}
