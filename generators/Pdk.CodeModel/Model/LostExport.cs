namespace Pdk.CodeModel.Model;

/// <summary>A slot whose exported C name another slot of the library has.</summary>
/// <param name="Plugin">The class that offers the slot.</param>
/// <param name="Member">The slot's member: <c>IScan.Run</c>.</param>
/// <param name="Name">The C name.</param>
public sealed record LostExport(TypeName Plugin, string Member, string Name);
