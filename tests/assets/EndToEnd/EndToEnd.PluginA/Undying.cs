using Pdk;

namespace EndToEnd;

/// <summary>Cannot be disposed.</summary>
[Plugin("endtoend.a.undying", "1.0.0")]
public sealed class Undying : IFragile
{
    private int _touched;

    public int Touch() => ++_touched;

    public void Dispose() => throw new ScanFailedException($"Touched {_touched} times, and not done.");
}
