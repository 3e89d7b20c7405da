namespace Pdk.CodeModel.Model;

/// <summary>What a plugin's constructor asks its host for.</summary>
/// <param name="Contract">The contract in C#, fully qualified.</param>
/// <param name="IsNullable">Whether it takes null for what the host does not have.</param>
public sealed record ServiceModel(string Contract, bool IsNullable);
