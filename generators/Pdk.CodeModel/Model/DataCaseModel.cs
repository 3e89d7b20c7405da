namespace Pdk.CodeModel.Model;

/// <summary>A case of a union.</summary>
/// <param name="Tag">Its number.</param>
/// <param name="Type">The class in C#, fully qualified.</param>
/// <param name="Codec">The generated struct of its data.</param>
public sealed record DataCaseModel(int Tag, string Type, string Codec);
