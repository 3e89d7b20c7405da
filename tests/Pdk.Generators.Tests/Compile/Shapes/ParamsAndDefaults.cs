[PluginContract("acme.contract")]
public partial interface IContract
{
    void Array(params int[] values);

    void View(params ReadOnlySpan<int> values);

    void Span(params Span<int> values);

    void Defaults(int number = 1, string? text = null, Point point = default, DayOfWeek day = DayOfWeek.Friday, nint address = 3, bool flag = true);

    void Scoped(scoped Span<int> span, scoped ReadOnlySpan<byte> view, scoped in int a, scoped ref int b, scoped ref readonly int c, [UnscopedRef] ref int d);

    void Caller(string text, [Optional] int number, [CallerMemberName] string caller = "");
}

public struct Point;

[Plugin("acme.plugin", "1.0.0")]
public sealed class Plugin : IContract
{
    public void Array(params int[] values)
    {
    }

    public void View(params ReadOnlySpan<int> values)
    {
    }

    public void Span(params Span<int> values)
    {
    }

    public void Defaults(int number, string? text, Point point, DayOfWeek day, nint address, bool flag)
    {
    }

    public void Scoped(scoped Span<int> span, scoped ReadOnlySpan<byte> view, scoped in int a, scoped ref int b, scoped ref readonly int c, [UnscopedRef] ref int d)
    {
    }

    public void Caller(string text, int number, string caller)
    {
    }
}
