using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>Enums: by value their underlying integer. Values without a name are kept.</summary>
internal sealed class EnumMarshaller : BlittableMarshaller
{
    internal static readonly EnumMarshaller Instance = new();

    protected override string NativeValue(TypeModel type) => type.Native;

    protected override string Lower(TypeModel type, string name) => $"({type.Native}){name}";

    protected override string Lift(TypeModel type, string name) => $"({type.Name}){name}";
}
