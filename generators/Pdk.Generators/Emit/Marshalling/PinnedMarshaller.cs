using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>What is pinned by its owner, as it lies in memory, and copied once by its receiver.</summary>
/// <param name="runtime">The class of Pdk.Interop that generated code calls.</param>
internal abstract class PinnedMarshaller(string runtime) : BufferMarshaller
{
    private readonly string _runtime = $"{Fixed.Interop}.{runtime}";

    protected override void LowerArgument(ParameterModel parameter, StubPlan plan)
    {
        string name = Name(parameter);
        string local = plan.Local($"{parameter.Name}_native");
        plan.Pins.Add($"{parameter.Type.Native}* {local} = {Pin(name)}");
        plan.Arguments.Add(local);
        plan.Arguments.Add($"{_runtime}.Length({name})");
    }

    protected override string LiftArgument(TypeModel type, string data, string length, string name) =>
        $"{_runtime}.Lift({data}, {length}, {Fixed.Literal(name)}){Forgive(type)}";

    protected override string Lower(TypeModel type, string value, string buffer, string name, string self) =>
        $"{_runtime}.Lower({value}, {buffer});";

    protected override string Lift(TypeModel type, string buffer, string name) =>
        $"{_runtime}.Lift{TypeArguments(type)}({buffer}, {Fixed.Literal(name)}){Forgive(type)}";

    /// <summary>What <c>fixed</c> takes for a value.</summary>
    protected abstract string Pin(string name);

    /// <summary>What stands behind the name of the function that reads a buffer.</summary>
    protected abstract string TypeArguments(TypeModel type);
}
