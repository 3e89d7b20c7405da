namespace Pdk.Abi;

/// <summary>A parameter of a slot.</summary>
/// <param name="Name">Its name, for people: it is not part of what must match.</param>
/// <param name="Direction">Which way it goes.</param>
/// <param name="Type">How it crosses.</param>
public sealed record AbiParameter(string Name, AbiDirection Direction, AbiType Type);
