using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>Collections of plain data, as arrays cross.</summary>
internal sealed class SequenceMarshaller : BufferMarshaller
{
    internal static readonly SequenceMarshaller Instance = new();

    protected override void LowerArgument(ParameterModel parameter, StubPlan plan)
    {
        string elements = plan.Local($"{parameter.Name}_elements");
        string local = plan.Local($"{parameter.Name}_native");
        plan.Before.Add($"{Fixed.Interop}.SequenceArgument<{parameter.Type.Native}> {elements} = {Runtime(parameter.Type)}.Open({Name(parameter)});");
        plan.Pins.Add($"{parameter.Type.Native}* {local} = {elements}");
        plan.Arguments.Add(local);
        plan.Arguments.Add($"{elements}.Length");
        plan.Cleanup.Add($"{elements}.Free();");
    }

    protected override string LiftArgument(TypeModel type, string data, string length, string name) =>
        $"{Runtime(type)}.Lift({data}, {length}, {Fixed.Literal(name)}){Forgive(type)}";

    protected override string Lower(TypeModel type, string value, string buffer, string name, string self) =>
        $"{Runtime(type)}.Lower({value}, {buffer});";

    protected override string Lift(TypeModel type, string buffer, string name) =>
        $"{Runtime(type)}.Lift({buffer}, {Fixed.Literal(name)}){Forgive(type)}";

    private static string Runtime(TypeModel type) => $"{Fixed.Interop}.SequenceMarshaller<{type.Bare}, {type.Codec}, {type.Native}>";
}
