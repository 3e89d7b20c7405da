using Pdk;

namespace EndToEnd;

/// <summary>Everything that can go wrong in a call.</summary>
[PluginContract("endtoend.throwing")]
public partial interface IThrowing
{
    void Throw(Failure failure);

    /// <summary>Counts the characters of a text, which must be one.</summary>
    int Measure(string text);

    /// <summary>A text of a length, its last unit half of a pair.</summary>
    string Broken(int length);

    /// <summary>A text that can cross, then one that cannot.</summary>
    void HalfBroken(int length, out string good, out string bad);

    int Divide(int dividend, int divisor);

    /// <summary>Reads a field of an object, or of null.</summary>
    int Follow(bool isNull);

    /// <summary>How many calls of <see cref="Measure"/> came as far as its body.</summary>
    int Measured();

    string LongText(int length);

    long[] LongArray(int length);

    /// <summary>Collects the library's garbage, and answers how many bytes of objects are left.</summary>
    long Collect();
}
