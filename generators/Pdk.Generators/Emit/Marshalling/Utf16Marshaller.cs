using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>string as UTF-16.</summary>
internal sealed class Utf16Marshaller() : PinnedMarshaller(nameof(Utf16Marshaller))
{
    internal static readonly Utf16Marshaller Instance = new();

    protected override string Pin(string name) => name;

    protected override string TypeArguments(TypeModel type) => "";
}
