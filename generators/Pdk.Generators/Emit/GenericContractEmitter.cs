using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>Writes the file of a generic contract: where its closures are found, and the text that gives them their slots.</summary>
internal static class GenericContractEmitter
{
    internal static GeneratedFile Emit(ContractModel contract, string name)
    {
        CodeWriter code = new();
        string self = contract.Type.Qualified;
        code.Write(Fixed.Banner($"Generic contract {contract.Id}, version {contract.Version}; each of its closures has a file of its own."));
        code.Write($"[assembly: global::Pdk.ContractAbi({Fixed.Literal(contract.Id)}, {ContractEmitter.Local(contract, name)}Abi.Text)]");
        code.Line();
        ContractEmitter.WriteNamespaced(
            code,
            contract,
            () =>
            {
                code.Write(Fixed.GeneratedCode(contract.IsObsolete));
                code.Write($"static global::Pdk.ContractBinding<{self}> global::Pdk.IPluginContract<{self}>.PdkBinding => {Fixed.Interop}.ContractClosure<{self}>.Binding;");
            },
            () =>
            {
                code.Line();
                AbiTextEmitter.WriteConstant(code, contract, name);
            });
        return ContractEmitter.File(contract, code);
    }
}
