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
        plan.Before.Add($"{Fixed.Interop}.DataScratch {scratch};");
        plan.Before.Add($"{Fixed.Interop}.DataArgument {local} = {Runtime}.Lower<{Arguments(parameter.Type)}>({Name(parameter)}{Blind(parameter.Type)}, &{scratch}, {Fixed.Literal(parameter.Name)});");
        plan.Arguments.Add($"{local}.Data");
        plan.Cleanup.Add($"{local}.Free();");
    }

    protected override string LiftArgument(ParameterModel parameter, string name, ExportPlan plan)
    {
        plan.Parameters.Add(new NativeParameter("void*", name));
        return LiftArgument(parameter.Type, name, "", parameter.Name);
    }

    protected override string LiftArgument(TypeModel type, string data, string length, string name) =>
        $"{Runtime}.Lift<{Arguments(type)}>({data}, {Fixed.Literal(name)}){Bang(type)}";

    protected override string Lower(TypeModel type, string value, string buffer, string name) =>
        $"{Runtime}.Lower<{Arguments(type)}>({value}{Blind(type)}, {buffer}, {Fixed.Literal(name)});";

    protected override string Lift(TypeModel type, string buffer, string name) =>
        $"{Runtime}.Lift<{Arguments(type)}>({buffer}, {Fixed.Literal(name)}){Bang(type)}";

    private static string Arguments(TypeModel type) => $"{type.Bare}, {type.Codec}";

    // Codecs know nothing of annotations inside a type.
    private static string Blind(TypeModel type) => HasInnerNulls(type) ? "!" : "";

    private static string Bang(TypeModel type) => HasInnerNulls(type) ? "!" : Forgive(type);

    private static bool HasInnerNulls(TypeModel type) => type.Name.TrimEnd('?') != type.Bare.TrimEnd('?');
}
