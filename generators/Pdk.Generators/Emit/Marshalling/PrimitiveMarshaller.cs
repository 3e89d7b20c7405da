using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>Numbers: as they are.</summary>
internal sealed class PrimitiveMarshaller : BlittableMarshaller
{
    internal static readonly PrimitiveMarshaller Instance = new();

    protected override string NativeValue(TypeModel type) => type.Native;

    protected override string Lower(TypeModel type, string name) => name;

    protected override string Lift(TypeModel type, string name) => name;
}
