using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis.Testing;

namespace Pdk.Analyzers.Tests;

/// <summary>The project around a test's source.</summary>
internal static class TestSetup
{
    /// <summary>Adds references, usings and options.</summary>
    internal static void SetUp(this AnalyzerTest<DefaultVerifier> test, ProjectKind kind)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(Net100.References.All);
        test.TestState.AdditionalReferences.Add(typeof(PluginContractAttribute).Assembly);
        test.TestState.Sources.Add(("Usings.cs", RuleTest.Usings(kind)));
        if (kind == ProjectKind.Host)
        {
            test.TestState.AdditionalReferences.Add(RuleTest.Hosting);
        }
        else if (kind == ProjectKind.Plugin)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.PdkPlugin = true\n"));
        }

        test.TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
    }
}
