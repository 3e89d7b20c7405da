namespace Pdk.Hosting;

/// <summary>A contract on which a library and this application agree.</summary>
/// <param name="Library">The first such library's path.</param>
/// <param name="Contract">The contract.</param>
internal sealed record AgreedContract(string Library, HostContract Contract);
