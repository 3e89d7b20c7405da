using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>Arrays of plain data: pinned by their owner, copied once by their receiver.</summary>
internal sealed class ArrayMarshaller : BufferMarshaller
{
    internal static readonly ArrayMarshaller Instance = new();

    protected override void LowerArgument(ParameterModel parameter, StubPlan plan)
    {
        string name = Name(parameter);
        string local = plan.Local($"{parameter.Name}_native");
        plan.Pins.Add($"{parameter.Type.Native}* {local} = &{Fixed.Interop}.ArrayMarshaller.Pin({name})");
        plan.Arguments.Add(local);
        plan.Arguments.Add($"{Fixed.Interop}.ArrayMarshaller.Length({name})");
    }

    protected override string LiftArgument(TypeModel type, string data, string length, string name) =>
        $"{Fixed.Interop}.ArrayMarshaller.Lift({data}, {length}, {Fixed.Literal(name)}){Forgive(type)}";

    protected override string Lower(string value, string buffer, string name) =>
        $"{Fixed.Interop}.ArrayMarshaller.Lower({value}, {buffer});";

    protected override string Lift(TypeModel type, string buffer, string name) =>
        $"{Fixed.Interop}.ArrayMarshaller.Lift<{type.Native}>({buffer}, {Fixed.Literal(name)}){Forgive(type)}";
}
