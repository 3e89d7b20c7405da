using Pdk.Abi;

namespace Pdk.Hosting;

/// <summary>How a library that was accepted describes a struct or enum.</summary>
/// <param name="Library">The library's path.</param>
/// <param name="ContractId">The contract in which it does.</param>
/// <param name="Shape">The type alone, as a contract with one slot that answers it.</param>
/// <param name="Host">The same type in this application's view of the contract, or null.</param>
internal sealed record SharedType(string Library, string ContractId, AbiContract Shape, AbiContract? Host);
