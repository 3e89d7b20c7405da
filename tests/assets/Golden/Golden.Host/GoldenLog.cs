using System.Collections.Generic;
using Golden;

/// <summary>Keeps what is written.</summary>
internal sealed class GoldenLog : IGoldenLog
{
    private readonly List<string> _lines = [];

    public void Write(string text) => _lines.Add(text);

    public override string ToString() => string.Join(", ", _lines);
}
