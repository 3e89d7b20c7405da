using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>A place in plain data where another language can put what .NET has no value for, so that its receiver looks.</summary>
/// <param name="Kind">The type of .NET, without namespace.</param>
/// <param name="Offset">Bytes from the start of the data.</param>
/// <param name="Path">Where it stands, behind the name of the whole: <c>.Lines[].Price</c>; empty for the whole itself.</param>
/// <param name="Repeats">The inline arrays around it, from outside in.</param>
public sealed record ValueCheck(string Kind, int Offset, string Path, AbiList<ValueRepeat> Repeats);
