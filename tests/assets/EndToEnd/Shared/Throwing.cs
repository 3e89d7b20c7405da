using System.Runtime.CompilerServices;

namespace EndToEnd;

/// <summary>Throws in every place.</summary>
public abstract class Throwing : IThrowing
{
    private int _measured;

    public void Throw(Failure failure)
    {
        if (failure != Failure.None)
        {
            Raise(failure);
        }
    }

    public int Measure(string text)
    {
        _measured++;
        return text.Length;
    }

    public string Broken(int length) => new string('x', length - 1) + '\uD800';

    public void HalfBroken(int length, out string good, out string bad)
    {
        good = LongText(length);
        bad = Broken(length);
    }

    public int Divide(int dividend, int divisor) => dividend / divisor;

    public int Follow(bool isNull) => Node.Of(isNull)!.Value;

    public int Measured() => _measured;

    public string LongText(int length) => new('€', length);

    public long[] LongArray(int length) => new long[length];

    public long Collect() => GC.GetTotalMemory(forceFullCollection: true);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Raise(Failure failure) => throw Make(failure);

    private static Exception Make(Failure failure) => failure switch
    {
        Failure.Custom => new ScanFailedException("Sector 7: ünreadable."),
        Failure.Argument => new ArgumentNullException(nameof(failure), "There is no sector."),
        Failure.Chain => new ScanFailedException(
            "Outer.", new InvalidOperationException("Middle.", new ScanFailedException("Inner."))),
        Failure.Aggregate => new AggregateException(
            "Several.", new FormatException("One."), new ScanFailedException("Two."), new TimeoutException("Three.")),
        Failure.Message => new SpeechlessException(),
        Failure.Surrogate => new ScanFailedException("half \uD83D pair"),
        _ => new NotSupportedException($"{failure}"),
    };
}
