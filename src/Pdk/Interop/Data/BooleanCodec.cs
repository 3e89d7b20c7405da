using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>bool inside data: a byte, of which all but 0 is true.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct BooleanCodec : IDataCodec<bool>
{
    /// <inheritdoc/>
    public static int Size => 1;

    /// <inheritdoc/>
    public static int MinSize => 1;

    /// <inheritdoc/>
    public static void Lower(bool value, byte* target, ref DataWriter writer) => *target = value ? (byte)1 : (byte)0;

    /// <inheritdoc/>
    public static bool Lift(byte* source, int size, ref DataReader reader) => *source != 0;
}
