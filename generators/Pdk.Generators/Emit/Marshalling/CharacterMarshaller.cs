using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>char: by value a 16-bit integer, because a bare char is no blittable argument.</summary>
internal sealed class CharacterMarshaller : BlittableMarshaller
{
    internal static readonly CharacterMarshaller Instance = new();

    protected override string NativeValue(TypeModel type) => type.Native;

    protected override string Lower(TypeModel type, string name) => name;

    protected override string Lift(TypeModel type, string name) => $"(char){name}";
}
