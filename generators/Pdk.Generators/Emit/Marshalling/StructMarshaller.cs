using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>Structs of plain data: always a pointer, so that no calling convention for structs matters.</summary>
internal sealed class StructMarshaller : BlittableMarshaller
{
    internal static readonly StructMarshaller Instance = new();

    protected override string NativeValue(TypeModel type) => $"{type.Name}*";

    protected override string Lower(TypeModel type, string name) => $"&{name}";

    protected override string Lift(TypeModel type, string name) => $"*{name}";
}
