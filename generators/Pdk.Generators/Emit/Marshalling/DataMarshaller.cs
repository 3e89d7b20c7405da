using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>Data, and collections and tuples of it: a pointer to a copy in native memory.</summary>
internal sealed class DataMarshaller : BufferMarshaller
{
    private const string Runtime = $"{Fixed.Interop}.DataMarshaller";

    internal static readonly DataMarshaller Instance = new();

    protected override string ScratchType => "DataScratch";

    protected override void LowerArgument(ParameterModel parameter, StubPlan plan)
    {
        string scratch = plan.Local($"{parameter.Name}_memory");
        string local = plan.Local($"{parameter.Name}_native");
        string lowered = $"{Runtime}.Lower<{Arguments(parameter.Type)}>({Name(parameter)}{Blind(parameter.Type)}, &{scratch}, {Fixed.Literal(parameter.Name)}{Side(parameter.Type, "this")});";
        plan.Before.Add($"{Fixed.Interop}.DataScratch {scratch};");
        if (parameter.Type.HoldsObjects)
        {
            // Counts must not be lost because of what comes between.
            plan.Declarations.Add($"{Fixed.Interop}.DataArgument {local} = default;");
            plan.Before.Add($"{local} = {lowered}");
            plan.Finally.Add($"{local}.Free();");
        }
        else
        {
            plan.Before.Add($"{Fixed.Interop}.DataArgument {local} = {lowered}");
            plan.Cleanup.Add($"{local}.Free();");
        }

        plan.Arguments.Add($"{local}.Data");
    }

    protected override string LiftArgument(ParameterModel parameter, string name, ExportPlan plan)
    {
        plan.Parameters.Add(new NativeParameter("void*", name));
        return $"{Runtime}.Lift<{Arguments(parameter.Type)}>({name}, {Fixed.Literal(parameter.Name)}{Side(parameter.Type, plan.Self)}){Bang(parameter.Type)}";
    }

    protected override string LiftArgument(TypeModel type, string data, string length, string name) =>
        throw new InvalidOperationException("An argument of data has no length.");

    protected override string Lower(TypeModel type, string value, string buffer, string name, string self) =>
        $"{Runtime}.Lower<{Arguments(type)}>({value}{Blind(type)}, {buffer}, {Fixed.Literal(name)}{Side(type, self)});";

    protected override string Lift(TypeModel type, string buffer, string name) =>
        $"{Runtime}.Lift<{Arguments(type)}>({buffer}, {Fixed.Literal(name)}{Side(type, "this")}){Bang(type)}";

    // Objects are of somebody, which other data is not.
    private static string Side(TypeModel type, string side) => type.HoldsObjects ? $", {side}" : "";

    private static string Arguments(TypeModel type) => $"{type.Bare}, {type.Codec}";

    // Codecs know nothing of annotations inside a type.
    private static string Blind(TypeModel type) => HasInnerNulls(type) ? "!" : "";

    private static string Bang(TypeModel type) => HasInnerNulls(type) ? "!" : Forgive(type);

    private static bool HasInnerNulls(TypeModel type) => type.Name.TrimEnd('?') != type.Bare.TrimEnd('?');
}
