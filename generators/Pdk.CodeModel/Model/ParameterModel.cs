using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>A parameter of a contract's member.</summary>
/// <param name="Name">Its name, without an escape.</param>
/// <param name="Direction">Which way it goes.</param>
/// <param name="Type">Its type.</param>
/// <param name="Modifier">The words before the type in C#, a space after each: <c>in </c>, <c>ref readonly </c>, <c>scoped </c>.</param>
public sealed record ParameterModel(string Name, AbiDirection Direction, TypeModel Type, string Modifier);
