namespace Golden;

/// <summary>A struct of all other kinds of them.</summary>
public unsafe struct Shape
{
    public bool Flag;
    public char Letter;
    public nint Address;
    public Level Level;
    public Packed Packed;
    public Overlay Overlay;
    public Five Five;
    public fixed byte Bytes[3];
    public Pair<byte, Point> Pair;
}
