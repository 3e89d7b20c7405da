using System.Runtime.CompilerServices;

namespace EndToEnd;

/// <summary>An object to find, or not to find, where the compiler cannot tell which.</summary>
internal sealed class Node
{
    public int Value = 42;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Node? Of(bool isNull) => isNull ? null : new Node();
}
