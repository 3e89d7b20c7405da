using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>
/// Writes the file of a closure: what a plain contract has, and what makes its binding known. It can stand in any assembly,
/// and the same in several.
/// </summary>
internal static class ClosureEmitter
{
    private const string Namespace = "Pdk.Generated";

    internal static GeneratedFile Emit(ContractModel contract)
    {
        string name = Names.OfTypes(contract);
        string local = $"global::{Namespace}.{name}";
        FileData data = new();
        contract = data.Add(contract);
        contract = contract with { Bases = contract.Bases.Select(data.Add).ToAbiList() };
        CodeWriter code = new();
        if (contract.Refusal is not null)
        {
            code.Write(Fixed.Banner($"Contract {contract.Id} was refused; what is wrong stands below."));
        }
        else
        {
            code.Write(Fixed.Banner($"Contract {contract.Id}, version {contract.Version}, fingerprint {contract.Fingerprint}."));
            code.Write($"[assembly: global::Pdk.ContractAbi({Fixed.Literal(contract.Id)}, {local}Abi.Text)]");
            code.Line();
        }

        code.Write($"namespace {Namespace};");
        code.Line();
        WriteBinding(code, contract, name, local);
        if (contract.Refusal is null)
        {
            code.Line();
            ContractEmitter.WriteParts(code, contract, name, data);
        }

        return new GeneratedFile($"{contract.Id.Replace('<', '{').Replace('>', '}')}.g.cs", code.ToString());
    }

    private static void WriteBinding(CodeWriter code, ContractModel contract, string name, string local)
    {
        string self = contract.Type.Qualified;
        code.Write(Fixed.Attributes(contract.IsObsolete));
        using (code.Open($"file static class {name}Closure"))
        {
            code.Write("[global::System.Runtime.CompilerServices.ModuleInitializer]");
            code.Write($"internal static void Register() => {Fixed.Interop}.ContractClosure<{self}>.Register(static () => {name}Binding.Value);");
        }

        code.Line();
        code.Write(Fixed.Attributes(contract.IsObsolete));
        using (code.Open($"file static class {name}Binding"))
        {
            using (code.Open($"internal static global::Pdk.ContractBinding<{self}> Value {{ get; }} = new()", "};"))
            {
                if (contract.Refusal is null)
                {
                    ContractEmitter.WriteProperties(code, contract, local);
                }
                else
                {
                    ContractEmitter.WriteRefusal(code, contract);
                }
            }
        }
    }
}
