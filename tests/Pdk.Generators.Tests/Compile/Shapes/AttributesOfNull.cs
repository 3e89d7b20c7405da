[PluginContract("acme.contract")]
public partial interface IContract
{
    bool TryFind(string key, [NotNullWhen(true)] out string? value);

    bool TryNumbers(string key, [MaybeNullWhen(false)] out int[] values);

    [return: NotNullIfNotNull(nameof(text))]
    string? Same(string? text);

    void Put([AllowNull] string text, [DisallowNull] string? other);

    [return: MaybeNull]
    string First(ref string text);

    [return: NotNull]
    string? Second([MaybeNull] ref string text);

    void Stop([DoesNotReturnIf(true)] bool condition);
}

[Plugin("acme.plugin", "1.0.0")]
public sealed class Plugin : IContract
{
    public bool TryFind(string key, [NotNullWhen(true)] out string? value) => throw new NotSupportedException();

    public bool TryNumbers(string key, [MaybeNullWhen(false)] out int[] values) => throw new NotSupportedException();

    [return: NotNullIfNotNull(nameof(text))]
    public string? Same(string? text) => text;

    public void Put([AllowNull] string text, [DisallowNull] string? other)
    {
    }

    [return: MaybeNull]
    public string First(ref string text) => null;

    public string Second([MaybeNull] ref string text) => "";

    public void Stop([DoesNotReturnIf(true)] bool condition) => throw new NotSupportedException();
}
