using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>Arrays of plain data.</summary>
internal sealed class ArrayMarshaller() : PinnedMarshaller(nameof(ArrayMarshaller))
{
    internal static readonly ArrayMarshaller Instance = new();

    protected override string Pin(string name) => $"&{Fixed.Interop}.ArrayMarshaller.Pin({name})";

    protected override string TypeArguments(TypeModel type) => $"<{type.Native}>";
}
