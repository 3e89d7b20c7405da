using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>string as UTF-16: pinned by its owner, copied once by its receiver.</summary>
internal sealed class Utf16Marshaller : BufferMarshaller
{
    internal static readonly Utf16Marshaller Instance = new();

    protected override void LowerArgument(ParameterModel parameter, StubPlan plan)
    {
        string name = Name(parameter);
        string local = plan.Local($"{parameter.Name}_native");
        plan.Pins.Add($"char* {local} = {name}");
        plan.Arguments.Add(local);
        plan.Arguments.Add($"{Fixed.Interop}.Utf16Marshaller.Length({name})");
    }

    protected override string LiftArgument(TypeModel type, string data, string length, string name) =>
        $"{Fixed.Interop}.Utf16Marshaller.Lift({data}, {length}, {Fixed.Literal(name)}){Forgive(type)}";

    protected override string Lower(string value, string buffer, string name) =>
        $"{Fixed.Interop}.Utf16Marshaller.Lower({value}, {buffer});";

    protected override string Lift(TypeModel type, string buffer, string name) =>
        $"{Fixed.Interop}.Utf16Marshaller.Lift({buffer}, {Fixed.Literal(name)}){Forgive(type)}";
}
