using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>What is known of a type inside data; while it is parsed, its name only.</summary>
internal sealed class DataEntry(INamedTypeSymbol symbol, string codec, string path)
{
    /// <summary>Where the type was met first, with which the message of its refusal begins.</summary>
    internal string Path { get; } = path;

    internal INamedTypeSymbol Symbol { get; } = symbol;

    internal string Codec { get; } = codec;

    /// <summary>Why it cannot cross.</summary>
    internal Refusal? Refusal { get; set; }

    internal DataModel? Model { get; set; }

    /// <summary>Of data its part of the ABI text.</summary>
    internal AbiData? Abi { get; set; }

    /// <summary>Of a union its part of the ABI text.</summary>
    internal AbiUnion? Union { get; set; }

    /// <summary>Of a tuple its token.</summary>
    internal AbiType? Token { get; set; }

    internal bool IsUnion { get; } = DataTypeParser.Cases(symbol).Any();
}
