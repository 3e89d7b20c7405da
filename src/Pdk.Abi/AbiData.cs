namespace Pdk.Abi;

/// <summary>A type that crosses by value and grows at its end. Its native form begins with its size, 32 bits, of which 0 is null.</summary>
/// <param name="Type">Its full name and type arguments.</param>
/// <param name="Size">Bytes of its native form, a multiple of 8.</param>
/// <param name="Members">What crosses of it, in order; each version begins at a multiple of 8.</param>
/// <param name="Shipped">The highest version that may not change any more; 0 if nothing has shipped.</param>
public sealed record AbiData(AbiType Type, int Size, AbiList<AbiDataMember> Members, int Shipped = 0)
{
    /// <summary>The highest version of its members.</summary>
    public int Version => Members.Count == 0 ? 1 : Members.Max(member => member.Since);
}
