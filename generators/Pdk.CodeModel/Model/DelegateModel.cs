namespace Pdk.CodeModel.Model;

/// <summary>A delegate type, which crosses as an object with one slot.</summary>
/// <param name="Type">The type in C#, fully qualified, without its own annotation of null.</param>
/// <param name="Name">What the names of its generated types begin with, unique for the type.</param>
/// <param name="Token">How it stands in the ABI text, the id of its vtable.</param>
/// <param name="Invoke">Its one slot.</param>
public sealed record DelegateModel(string Type, string Name, string Token, SlotModel Invoke);
