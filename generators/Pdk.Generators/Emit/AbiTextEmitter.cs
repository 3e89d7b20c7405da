using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>Writes a contract's ABI text as a raw string literal, so that it reads in the file as it is.</summary>
internal static class AbiTextEmitter
{
    /// <summary>Writes a class with the text.</summary>
    internal static void WriteConstant(CodeWriter code, ContractModel contract, string name)
    {
        code.Write(Fixed.GeneratedCode());
        using (code.Open($"file static class {name}Abi"))
        {
            code.Write($"internal const string Text = {Literal(contract)};");
        }
    }

    /// <summary>The text as a literal over several lines. The last line of the text ends with a line feed too.</summary>
    internal static string Literal(ContractModel contract) => $"\"\"\"\n{contract.AbiText}\n\"\"\"";
}
