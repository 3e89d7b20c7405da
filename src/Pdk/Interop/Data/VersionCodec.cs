using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>Version inside data: its text, as UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct VersionCodec : IDataCodec<Version>
{
    /// <inheritdoc/>
    public static int Size => TextCodec.Size;

    /// <inheritdoc/>
    public static int MinSize => TextCodec.Size;

    /// <inheritdoc/>
    public static void Lower(Version? value, byte* target, ref DataWriter writer) => TextCodec.Lower(VersionText.Lower(value), target, ref writer);

    /// <inheritdoc/>
    public static Version? Lift(byte* source, int size, ref DataReader reader) => VersionText.Lift(TextCodec.Lift(source, size, ref reader), "");
}
