namespace Golden;

/// <summary>Text in UTF-16.</summary>
internal sealed class GoldenWide : IGoldenWide
{
    public string? Echo(string? text) => text;
}
