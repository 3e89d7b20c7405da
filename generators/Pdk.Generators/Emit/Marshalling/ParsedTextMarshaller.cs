using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>Types of .NET that cross as the text they are parsed from.</summary>
/// <param name="converter">The class of Pdk.Interop that writes and reads the text.</param>
internal sealed class ParsedTextMarshaller(string converter) : TextMarshaller
{
    internal static readonly ParsedTextMarshaller Uri = new("UriText");
    internal static readonly ParsedTextMarshaller Version = new("VersionText");

    protected override string ToText(string value) => $"{Fixed.Interop}.{converter}.Lower({value})";

    protected override string FromText(string text, string name) => $"{Fixed.Interop}.{converter}.Lift({text}, {Fixed.Literal(name)})";
}
