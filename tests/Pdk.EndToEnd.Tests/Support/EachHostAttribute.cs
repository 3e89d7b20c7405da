using System.Reflection;
using Xunit.Sdk;

namespace Pdk.EndToEnd.Tests.Support;

/// <summary>Runs a theory once for each kind of host.</summary>
public sealed class EachHostAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<HostKind>().Select(kind => new object[] { kind });
}
