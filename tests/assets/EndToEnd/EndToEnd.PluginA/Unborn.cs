using Pdk;

namespace EndToEnd;

/// <summary>Cannot be created.</summary>
[Plugin("endtoend.a.unborn", "1.0.0")]
public sealed class Unborn : IFragile
{
    public Unborn() => throw new ScanFailedException("No object today.", new TimeoutException("Too late."));

    public int Touch() => 0;

    public void Dispose()
    {
    }
}
