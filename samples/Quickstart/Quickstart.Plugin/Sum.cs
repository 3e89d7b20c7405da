namespace Quickstart;

/// <summary>A sum that keeps what each addition rounds off (Knuth's two-sum).</summary>
internal struct Sum
{
    private double _rounded;
    private double _rest;

    /// <summary>The sum; an overflow is infinite, as in plain additions.</summary>
    public readonly double Total => double.IsFinite(_rounded) ? _rounded + _rest : _rounded;

    public void Add(double value)
    {
        double rounded = _rounded + value;
        double added = rounded - _rounded;
        _rest += (_rounded - (rounded - added)) + (value - added);
        _rounded = rounded;
    }
}
