using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>string, and what is made of one: strict UTF-8.</summary>
internal class TextMarshaller : BufferMarshaller
{
    internal static readonly TextMarshaller Instance = new();

    protected override void LowerArgument(ParameterModel parameter, StubPlan plan)
    {
        string scratch = plan.Local($"{parameter.Name}_memory");
        string local = plan.Local($"{parameter.Name}_native");
        plan.Before.Add($"{Fixed.Interop}.Scratch {scratch};");
        plan.Before.Add($"{Fixed.Interop}.TextArgument {local} = {Fixed.Interop}.TextArgument.Lower({ToText(Name(parameter))}, &{scratch}, {Fixed.Literal(parameter.Name)});");
        plan.Arguments.Add($"{local}.Data");
        plan.Arguments.Add($"{local}.Length");
        plan.Cleanup.Add($"{local}.Free();");
    }

    protected override string LiftArgument(TypeModel type, string data, string length, string name) =>
        FromText($"{Fixed.Interop}.TextMarshaller.Lift({data}, {length}, {Fixed.Literal(name)})", name) + Forgive(type);

    protected override string Lower(TypeModel type, string value, string buffer, string name, string self) =>
        $"{Fixed.Interop}.TextMarshaller.Lower({ToText(value)}, {buffer}, {Fixed.Literal(name)});";

    protected override string Lift(TypeModel type, string buffer, string name) =>
        FromText($"{Fixed.Interop}.TextMarshaller.Lift({buffer}, {Fixed.Literal(name)})", name) + Forgive(type);

    /// <summary>The text of a value.</summary>
    protected virtual string ToText(string value) => value;

    /// <summary>The value of a text.</summary>
    protected virtual string FromText(string text, string name) => text;
}
