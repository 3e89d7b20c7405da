using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>bool: a byte, 1 or 0 going out, non-zero is true coming in, so that what C calls true is true.</summary>
internal sealed class BooleanMarshaller : Marshaller
{
    internal static readonly BooleanMarshaller Instance = new();

    internal override void Stub(ParameterModel parameter, StubPlan plan)
    {
        string name = Name(parameter);
        if (parameter.Direction == AbiDirection.Value)
        {
            plan.Arguments.Add(ToByte(name));
            return;
        }

        string local = plan.Local($"{parameter.Name}_native");
        plan.Before.Add(parameter.Direction == AbiDirection.Out ? $"byte {local};" : $"byte {local} = {ToByte(name)};");
        plan.Arguments.Add($"&{local}");
        if (parameter.Direction != AbiDirection.In)
        {
            plan.After.Add($"{name} = {local} != 0;");
        }
    }

    internal override void Export(ParameterModel parameter, ExportPlan plan)
    {
        string name = Name(parameter);
        if (parameter.Direction == AbiDirection.Value)
        {
            plan.Parameters.Add(new NativeParameter("byte", name));
            plan.Arguments.Add($"{name} != 0");
            return;
        }

        string local = plan.Local($"{parameter.Name}_managed");
        plan.Parameters.Add(new NativeParameter("byte*", name));
        if (parameter.Direction == AbiDirection.Out)
        {
            plan.Arguments.Add($"out bool {local}");
        }
        else
        {
            plan.Before.Add($"bool {local} = *{name} != 0;");
            plan.Arguments.Add($"{Word(parameter.Direction)}{local}");
        }

        if (parameter.Direction != AbiDirection.In)
        {
            plan.After.Add($"*{name} = {ToByte(local)};");
        }
    }

    internal override void StubResult(TypeModel type, StubPlan plan)
    {
        string local = plan.Local("result");
        plan.Before.Add($"byte {local};");
        plan.Arguments.Add($"&{local}");
        plan.Result = $"{local} != 0";
    }

    internal override void ExportResult(TypeModel type, ExportPlan plan)
    {
        string result = plan.Local("result");
        plan.Parameters.Add(new NativeParameter("byte*", result));
        plan.Call = $"*{result} = {{0}} ? (byte)1 : (byte)0;";
    }

    private static string ToByte(string expression) => $"{expression} ? (byte)1 : (byte)0";
}
