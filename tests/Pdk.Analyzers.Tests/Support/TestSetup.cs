using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis.Testing;

namespace Pdk.Analyzers.Tests;

/// <summary>The project around a test's source.</summary>
internal static class TestSetup
{
    /// <summary>Adds references, usings and options.</summary>
    /// <param name="test">The test.</param>
    /// <param name="kind">What the source is compiled as.</param>
    /// <param name="hasBaseline">Whether the source says something of baselines.</param>
    internal static void SetUp(this AnalyzerTest<DefaultVerifier> test, ProjectKind kind, bool hasBaseline = false)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(Net100.References.All);
        test.TestState.AdditionalReferences.Add(typeof(PluginContractAttribute).Assembly);
        test.TestState.Sources.Add(("Usings.cs", RuleTest.Usings(kind)));
        if (kind == ProjectKind.Host)
        {
            test.TestState.AdditionalReferences.Add(RuleTest.Hosting);
        }

        IEnumerable<string> properties = ProjectOptions.Properties(kind, hasBaseline)
            .Select(property => $"build_property.{property.Key} = {property.Value}\n");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{string.Concat(properties)}"));

        test.TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
    }
}
