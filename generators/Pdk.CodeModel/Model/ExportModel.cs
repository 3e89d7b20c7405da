using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>One contract that one plugin class offers.</summary>
/// <param name="Plugin">The class.</param>
/// <param name="Contract">The contract.</param>
/// <param name="Name">The name of the generated class with the exports.</param>
/// <param name="EntryPoints">For each slot the exported C name; empty if another export has it already.</param>
public sealed record ExportModel(PluginModel Plugin, ContractModel Contract, string Name, AbiList<string> EntryPoints);
