using Pdk.Abi;

namespace Pdk.Hosting;

/// <summary>A type that a library describes otherwise than this application, and than a library that was accepted before.</summary>
/// <param name="Type">The type's name.</param>
/// <param name="Plugin">The library's description.</param>
/// <param name="Host">This application's.</param>
/// <param name="Other">The other library's, with its name.</param>
internal sealed record TypeConflict(string Type, AbiContract Plugin, AbiContract Host, SharedType Other);
