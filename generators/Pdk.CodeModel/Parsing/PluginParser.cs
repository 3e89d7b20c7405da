using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>Parses a plugin class: one marked with <see cref="WellKnownNames.PluginAttribute"/>.</summary>
public static class PluginParser
{
    /// <summary>Parses a plugin class and the contracts it offers.</summary>
    /// <param name="type">The class.</param>
    /// <param name="compilation">The compilation that declares it.</param>
    /// <param name="cancellation">Stops between contracts.</param>
    /// <returns>The model, and what was wrong.</returns>
    public static Parsed<PluginModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        AttributeData? attribute = type.Attribute(WellKnownNames.PluginAttribute);
        string id = attribute?.Argument<string>(0) ?? "";
        string version = attribute?.Argument<string>(1) ?? "";
        FindingList findings = new();
        CheckClass(type, id, version, compilation, findings);
        AbiList<ServiceModel> services = ParseServices(type, compilation, findings, cancellation);

        List<ContractModel> contracts = [];
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.Attribute(WellKnownNames.PluginContractAttribute) is not null)
            {
                contracts.Add(ContractParser.Parse(contract, compilation, cancellation).Model);
            }
        }

        if (contracts.Count == 0)
        {
            findings.Add(FindingKind.PluginContract, type, $"The plugin '{type.Name}' implements no contract; implement an interface marked with [PluginContract].");
        }

        foreach (ContractModel refused in contracts.Where(contract => contract.Refusal is not null))
        {
            findings.Add(FindingKind.PluginContractRefused, type, $"The plugin '{type.Name}' implements '{refused.Type.Name}', which cannot cross: {refused.Refusal}");
        }

        // Two closures may be one contract to the ABI, of which a library has one vtable.
        IGrouping<string, ContractModel>[] possible = [.. contracts
            .Where(contract => contract.Refusal is null)
            .GroupBy(contract => contract.Id, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)];
        foreach (IGrouping<string, ContractModel> same in possible.Where(same => same.Skip(1).Any() && same.First().Definition is not null))
        {
            findings.Add(
                FindingKind.PluginContractRefused, type,
                $"The plugin '{type.Name}' implements {string.Join(" and ", same.Select(contract => $"'{contract.Type.FullName.Replace("global::", "")}'"))}, which are one contract to the ABI, {same.Key}; implement one of them.");
        }

        AbiList<ContractModel> offered = possible.Select(same => same.First()).ToAbiList();
        string? refusal = offered.Count == 0 || Fatal(findings) ? findings.Refusal : null;
        PluginModel model = new(type.ToTypeName(), id, version, offered, refusal, Obsolescence.OfPlugin(type)) { Services = services };
        return findings.ToParsed(model);
    }

    // A refused contract is no reason to withhold the others of the class.
    private static bool Fatal(FindingList findings) =>
        findings.ToAbiList().Any(finding => finding.Kind != FindingKind.PluginContractRefused);

    private static bool HasRequiredMembers(INamedTypeSymbol type) => PluginConstructor.HasRequiredMembers(type);

    private static AbiList<ServiceModel> ParseServices(
        INamedTypeSymbol type, Compilation compilation, FindingList findings, CancellationToken cancellation)
    {
        List<ServiceModel> services = [];
        foreach (IParameterSymbol parameter in PluginConstructor.Find(type)?.Parameters ?? [])
        {
            INamedTypeSymbol contract = (INamedTypeSymbol)parameter.Type;
            if (ContractParser.Parse(contract, compilation, cancellation).Model.Refusal is { } refusal)
            {
                findings.Add(FindingKind.PluginConstructor, parameter, $"The plugin '{type.Name}' asks its host for '{contract.Name}', which cannot cross: {refusal}");
            }

            services.Add(new ServiceModel(
                contract.WithNullableAnnotation(NullableAnnotation.NotAnnotated).Qualified(), parameter.NullableAnnotation == NullableAnnotation.Annotated));
        }

        return services.ToAbiList();
    }

    private static void CheckClass(INamedTypeSymbol type, string id, string version, Compilation compilation, FindingList findings)
    {
        string name = type.Name;
        if (type.IsAbstract || type.IsStatic)
        {
            findings.Add(FindingKind.PluginClass, type, $"The plugin '{name}' is {(type.IsStatic ? "static" : "abstract")}, so that no object of it can be made; make it a concrete class.", PluginSuggestions.Concrete(type));
        }

        if (type.IsGenericAnywhere())
        {
            findings.Add(FindingKind.PluginClass, type, $"The plugin '{name}' is generic, or stands inside a generic type; derive a class that is not, once for each closure.");
        }

        if (!type.IsReachable())
        {
            findings.Add(FindingKind.PluginClass, type, $"The plugin '{name}' cannot be reached from generated code; make it internal or public.", new Suggestion(PluginSuggestions.Reachable));
        }

        bool hasRequired = HasRequiredMembers(type);
        if (PluginConstructor.Find(type) is null && !type.IsStatic && !type.IsAbstract)
        {
            findings.Add(FindingKind.PluginConstructor, type, $"The plugin '{name}' has no constructor that generated code can call; add one that is public or internal{(hasRequired ? " and marked with [SetsRequiredMembers]" : "")}, without parameters or with contracts only, which its host then passes.", hasRequired ? null : PluginSuggestions.Constructor(type, compilation));
        }

        if (!Identifiers.IsId(id))
        {
            findings.Add(FindingKind.PluginId, type, $"'{id}' is no id for the plugin '{name}'; use dot-separated parts of ASCII letters, digits, '-' and '_', each starting with a letter, for example \"acme.calculator.basic\".", Suggestions.Id(id, type, WellKnownNames.PluginAttribute));
        }

        if (!SemVer.IsValid(version))
        {
            findings.Add(FindingKind.PluginVersion, type, $"'{version}' is no version for the plugin '{name}'; use SemVer, for example \"1.0.0\".", Suggestions.Version(version, type));
        }
    }
}
