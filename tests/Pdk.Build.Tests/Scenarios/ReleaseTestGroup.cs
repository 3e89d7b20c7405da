namespace Pdk.Build.Tests.Scenarios;

/// <summary>The tests that look at one run of <see cref="ReleaseScenario"/>.</summary>
[CollectionDefinition(Name)]
public sealed class ReleaseTestGroup : ICollectionFixture<ReleaseScenario>
{
    public const string Name = "Release";
}
