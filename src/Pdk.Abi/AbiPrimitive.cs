namespace Pdk.Abi;

/// <summary>A type whose form the ABI itself fixes, so that no contract describes it.</summary>
/// <param name="Token">How it stands in the ABI text, for example <c>i32</c> or <c>guid</c>.</param>
/// <param name="Type">Its full name in .NET, for example <c>System.Guid</c>.</param>
/// <param name="CSharp">What it is called in C#: a keyword, or the name without namespace.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Alignment">Its alignment in bytes, in .NET.</param>
/// <param name="C">The type in C, of C itself or of <c>pdk.h</c>.</param>
/// <param name="IsScalar">Whether an argument by value is the number itself; else it is a pointer, as for a struct.</param>
public sealed record AbiPrimitive(string Token, string Type, string CSharp, int Size, int Alignment, string C, bool IsScalar)
{
    /// <summary>What C aligns it to; C has no portable way to ask for more than 8.</summary>
    public int CAlignment => Math.Min(Alignment, 8);

    /// <summary>Whether another language can make a value that .NET has none of, so that its receiver checks it.</summary>
    public bool IsChecked => Token is "decimal" or "rune" or "datetime" or "datetimeoffset" or "date" or "time";
}
