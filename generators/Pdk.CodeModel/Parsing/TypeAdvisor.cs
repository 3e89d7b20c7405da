using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pdk.Abi;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Findings;

namespace Pdk.CodeModel.Parsing;

/// <summary>Advice on the structs and enums that a contract reaches, as far as its own assembly declares them.</summary>
internal sealed class TypeAdvisor(Compilation compilation, StructLayouts layouts, ShippedTypes shipped, FindingList findings)
{
    private const int MaxNames = 3;

    internal void Advise(CancellationToken cancellation)
    {
        foreach (ITypeSymbol type in layouts.EnumTypes)
        {
            if (Declaration(type, cancellation) is EnumDeclarationSyntax declaration && HasValues((INamedTypeSymbol)type))
            {
                AdviseEnum((INamedTypeSymbol)type, declaration);
            }
        }

        foreach (KeyValuePair<ITypeSymbol, AbiStruct> pair in layouts.StructTypes)
        {
            // Of what has shipped no field can change, and none be added. Writing the numbers of an enum changes nothing.
            if (Declaration(pair.Key, cancellation) is not null && !shipped.Contains(pair.Value.Type))
            {
                AdvisePadding((INamedTypeSymbol)pair.Key, pair.Value);
                AdviseFields((INamedTypeSymbol)pair.Key, pair.Value);
            }
        }
    }

    private SyntaxNode? Declaration(ITypeSymbol type, CancellationToken cancellation) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            ? type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation)
            : null;

    // While the compiler refuses the enum, its values are not known.
    private static bool HasValues(INamedTypeSymbol type)
    {
        IFieldSymbol[] fields = [.. type.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsStatic)];
        return fields.All(field => field.HasConstantValue) && fields.Select(field => field.Name).Distinct().Count() == fields.Length;
    }

    private void AdviseEnum(INamedTypeSymbol type, EnumDeclarationSyntax declaration)
    {
        HashSet<string> silent = new(declaration.Members.Where(member => member.EqualsValue is null).Select(member => member.Identifier.ValueText));
        IFieldSymbol[] fields = type.GetMembers().OfType<IFieldSymbol>().Where(field => silent.Contains(field.Name)).ToArray();
        string[] missing =
        [
            .. declaration.BaseList is null ? [$"': {type.EnumUnderlyingType!.Short()}'"] : Array.Empty<string>(),
            .. fields.Take(MaxNames).Select(field => $"'{field.Name} = {field.ConstantValue}'"),
            .. fields.Length > MaxNames ? ["and so on"] : Array.Empty<string>(),
        ];
        if (missing.Length > 0)
        {
            findings.Advise(FindingKind.EnumValues, type, $"The enum '{type.Name}' crosses the plugin boundary as numbers that it does not all write down; write {string.Join(", ", missing)}, so that no edit in its middle renumbers what has shipped.",
                new Suggestion($"{type.EnumUnderlyingType!.Short()};{string.Join(",", fields.Select(field => $"{field.Name}={Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture)}"))}"));
        }
    }

    // A gap that [StructLayout] asks for is meant.
    private void AdvisePadding(INamedTypeSymbol type, AbiStruct layout)
    {
        if (StructAttributes.Read(type, compilation) is not { Kind: LayoutKind.Sequential, Size: 0 }
            || type.Attribute(WellKnownNames.InlineArrayAttribute) is not null
            || layout.Fields.Count == 0)
        {
            return;
        }

        StructGap[] gaps = [.. Gaps(type, layout)];
        if (gaps.Length > 0)
        {
            int padding = gaps.Sum(gap => gap.Size);
            findings.Advise(
                FindingKind.StructPadding,
                type,
                $"The struct '{type.Name}' has {padding} {(padding == 1 ? "byte" : "bytes")} of padding, the first {gaps[0].Place}; order its fields from large to small, or write the padding as a field, so that every byte that crosses has a value.",
                CanBeWritten(type) ? new Suggestion(string.Join(";", gaps.Select(gap => $"{NameInSource(gap.After)}:{string.Join(",", gap.Fillers())}"))) : null);
        }
    }

    private IEnumerable<StructGap> Gaps(INamedTypeSymbol type, AbiStruct layout)
    {
        int end = 0;
        IFieldSymbol? last = null;
        foreach ((IFieldSymbol field, AbiField laidOut) in StructLayouts.InstanceFields(type).Zip(layout.Fields, (field, laidOut) => (field, laidOut)))
        {
            if (laidOut.Offset > end)
            {
                yield return new StructGap(last!, $"before '{laidOut.Name}'", end, laidOut.Offset - end);
            }

            end = laidOut.Offset + layouts.Size(field);
            last = field;
        }

        if (layout.Size > end)
        {
            yield return new StructGap(last!, "at its end", end, layout.Size - end);
        }
    }

    // A field can be put behind another that is a member of the same declaration, which a parameter is not. In a generic
    // struct the gaps are others for each type argument.
    private static bool CanBeWritten(INamedTypeSymbol type) =>
        !type.IsGenericAnywhere()
        && type.DeclaringSyntaxReferences.Length == 1
        && StructLayouts.InstanceFields(type).All(field =>
            (field.AssociatedSymbol ?? field).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax or PropertyDeclarationSyntax);

    private static string NameInSource(IFieldSymbol field) => (field.AssociatedSymbol ?? field).Name;

    private void AdviseFields(INamedTypeSymbol type, AbiStruct layout)
    {
        foreach ((IFieldSymbol field, AbiField laidOut) in StructLayouts.InstanceFields(type).Zip(layout.Fields, (field, laidOut) => (field, laidOut)))
        {
            string path = $"{type.Name}.{laidOut.Name}";
            ISymbol place = field.AssociatedSymbol ?? (field.CanBeReferencedByName ? field : type);
            AbiType abi = laidOut.Type.Name == "inline" ? laidOut.Type.Arguments[0] : laidOut.Type;
            switch (abi.Name)
            {
                case "isize" or "usize":
                    findings.Advise(FindingKind.StructPointerSized, place, $"{path} is {(abi.Name == "isize" ? "nint" : "nuint")}, as wide as a pointer of the platform; use {(abi.Name == "isize" ? "long" : "ulong")} for a number, and a contract for an object of the other side.");
                    break;
                case "bool":
                    findings.Advise(FindingKind.StructBoolOrChar, place, $"{path} is bool, one byte in which C may leave more than 0 and 1; use byte, or an enum with two values.");
                    break;
                case "char16":
                    findings.Advise(FindingKind.StructBoolOrChar, place, $"{path} is char, two bytes of UTF-16, where C's char is one; use ushort, or byte for ASCII.");
                    break;
            }
        }
    }
}
