namespace Pdk.Hosting;

/// <summary>Why a contract cannot be used.</summary>
/// <param name="Reason">What kind of problem it is.</param>
/// <param name="Message">What is wrong and what to do, the library's path left out.</param>
internal sealed record ContractProblem(PluginContractError Reason, string Message);
