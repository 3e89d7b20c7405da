namespace Pdk.Package.Tests.Support;

/// <summary>All tests: they share the packages, and take turns, since each of their steps is a whole build.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTestGroup : ICollectionFixture<PackageFeed>
{
    public const string Name = "Packages";
}
