using System.Runtime.CompilerServices;

namespace Golden;

/// <summary>An inline array.</summary>
[InlineArray(5)]
public struct Five
{
    private short _first;
}
