using System.Globalization;

namespace Pdk.Abi.Headers;

/// <summary>Writes the C header of a contract: what a plugin or a host in another language is written against.</summary>
public static class AbiHeader
{
    /// <summary>The end of the files' names, after the contract's id; an id may be <c>time</c>, and <c>time.h</c> is the system's.</summary>
    public const string Extension = ".pdk.h";

    /// <summary>The name of a contract's header.</summary>
    /// <param name="contract">The contract.</param>
    /// <returns>For example <c>acme.calculator.pdk.h</c>.</returns>
    public static string FileName(AbiContract contract) => AbiNames.FileName(contract.Id) + Extension;

    /// <summary>The header of a contract, for C99 to C23 and C++11 to C++23: the same bytes for the same contract.</summary>
    /// <param name="contract">The contract.</param>
    /// <returns>The text in ASCII, lines ended by <c>\n</c>. It includes <c>pdk.h</c>.</returns>
    /// <exception cref="AbiHeaderException">C has no words for the contract.</exception>
    public static string Write(AbiContract contract) => Write(new AbiDocument(new[] { contract }.ToAbiList()));

    /// <summary>The same with what the contract references, which stands in headers of its own and here in the ABI text.</summary>
    /// <param name="document">The contract, then what it references.</param>
    /// <returns>The text in ASCII, lines ended by <c>\n</c>. It includes <c>pdk.h</c>.</returns>
    /// <exception cref="AbiHeaderException">C has no words for the contract.</exception>
    public static string Write(AbiDocument document)
    {
        // What has shipped is written in baselines only, and is no part of what the host compares.
        document = new AbiDocument(document.Contracts.Select(part => part with { Shipped = 0 }).ToAbiList());
        AbiContract contract = document.Contracts[0];
        if (contract.IsOpen)
        {
            throw new AbiHeaderException($"The contract {contract.DeclaredId} is generic, and only its closures have a header; close it with [assembly: PluginClosure<...>].");
        }

        string prefix = AbiNames.Prefix(contract.Id);
        if (!CNames.IsIdentifier(contract.DeclaredId.Replace('.', '_').Replace('-', '_')) || prefix == "pdk")
        {
            throw new AbiHeaderException($"The names of the contract {contract.Id} cannot begin with '{prefix}' in C; give it another id.");
        }

        contract = DataStructs.AddTo(contract);
        CTypes types = new(contract, prefix);
        NameScope macros = MacroWriter.Reserve(prefix);
        HeaderText text = new();
        string guard = $"{prefix.ToUpperInvariant()}_H";
        text.Line($"/* The contract {contract.Id}, version {contract.Version.ToString(CultureInfo.InvariantCulture)}, in C: written by Pdk from its ABI. */");
        text.Line($"#ifndef {guard}");
        text.Line($"#define {guard}");
        text.Line();
        text.Line("#include \"pdk.h\"");
        text.Line();
        text.Line("#ifdef __cplusplus");
        text.Line("extern \"C\" {");
        text.Line("#endif");
        foreach (AbiEnum type in contract.Enums.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            EnumWriter.Write(text, type, types, macros);
        }

        foreach (CStruct type in CStructs.Of(contract, types))
        {
            StructWriter.Write(text, type, types);
        }

        foreach (AbiUnion type in contract.Unions.OrderBy(type => type.Type.ToString(), StringComparer.Ordinal))
        {
            UnionWriter.Write(text, type, types, macros);
        }

        foreach (AbiType type in Delegates.Of(contract))
        {
            DelegateWriter.Write(text, type, types);
        }

        VtableWriter.Write(text, contract, types);
        MacroWriter.Write(text, document, prefix);
        text.Line();
        text.Line("#ifdef __cplusplus");
        text.Line("}");
        text.Line("#endif");
        text.Line();
        text.Line("#endif");
        return text.ToString();
    }
}
