using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>
/// Values of a length that only their owner knows: in they go as data and length, back they come in a PdkBuffer.
/// Subclasses say how data is made and read.
/// </summary>
internal abstract class BufferMarshaller : Marshaller
{
    internal override void Stub(ParameterModel parameter, StubPlan plan)
    {
        if (parameter.Direction != AbiDirection.Out)
        {
            LowerArgument(parameter, plan);
        }

        if (parameter.Direction is AbiDirection.Out or AbiDirection.Ref)
        {
            string buffer = StubBuffer(parameter.Type, parameter.Name, plan);
            plan.After.Add($"{Name(parameter)} = {Lift(parameter.Type, $"&{buffer}", parameter.Name)};");
        }
    }

    internal override void Export(ParameterModel parameter, ExportPlan plan)
    {
        string name = Name(parameter);
        if (parameter.Direction == AbiDirection.Out)
        {
            string local = plan.Local($"{parameter.Name}_managed");
            plan.Parameters.Add(new NativeParameter($"{Fixed.Interop}.PdkBuffer*", name));
            plan.Buffers.Add(name);
            plan.Arguments.Add($"out {Nullable(parameter.Type)} {local}");
            plan.After.Add(Lower(parameter.Type, local, name, parameter.Name, plan.Self));
            return;
        }

        string lifted = LiftArgument(parameter, name, plan);
        string managed = plan.Local($"{parameter.Name}_managed");
        string type = parameter.Direction == AbiDirection.Ref ? Nullable(parameter.Type) : parameter.Type.Name;
        plan.Before.Add($"{type} {managed} = {lifted};");
        plan.Arguments.Add($"{Word(parameter.Direction)}{managed}");
        if (parameter.Direction == AbiDirection.Ref)
        {
            string result = plan.Local($"{parameter.Name}_result");
            plan.Parameters.Add(new NativeParameter($"{Fixed.Interop}.PdkBuffer*", result));
            plan.Buffers.Add(result);
            plan.After.Add(Lower(parameter.Type, managed, result, parameter.Name, plan.Self));
        }
    }

    internal override void StubResult(TypeModel type, StubPlan plan)
    {
        string buffer = StubBuffer(type, "result", plan);
        plan.Result = plan.Local("result_managed");
        plan.After.Add($"{type.Name} {plan.Result} = {Lift(type, $"&{buffer}", "result")};");
    }

    internal override void ExportResult(TypeModel type, ExportPlan plan)
    {
        string result = plan.Local("result");
        plan.Parameters.Add(new NativeParameter($"{Fixed.Interop}.PdkBuffer*", result));
        plan.Buffers.Add(result);
        string managed = plan.Local("result_managed");
        plan.Call = $"{Nullable(type)} {managed} = {{0}};";
        plan.After.Add(Lower(type, managed, result, "result", plan.Self));
    }

    /// <summary>Adds the data and length of an argument to the call.</summary>
    protected abstract void LowerArgument(ParameterModel parameter, StubPlan plan);

    /// <summary>Adds the unmanaged parameters of an argument, and reads them.</summary>
    protected virtual string LiftArgument(ParameterModel parameter, string name, ExportPlan plan)
    {
        string length = plan.Local($"{parameter.Name}_length");
        plan.Parameters.Add(new NativeParameter($"{parameter.Type.Native}*", name));
        plan.Parameters.Add(new NativeParameter("long", length));
        plan.Before.AddRange(CheckLines.All(parameter.Type, name, length, parameter.Name, plan.Local));
        return LiftArgument(parameter.Type, name, length, parameter.Name);
    }

    /// <summary>Reads data and length of an argument.</summary>
    protected abstract string LiftArgument(TypeModel type, string data, string length, string name);

    /// <summary>The statement that writes a value into a buffer of who called.</summary>
    protected abstract string Lower(TypeModel type, string value, string buffer, string name, string self);

    /// <summary>Reads a buffer and gives it back.</summary>
    protected abstract string Lift(TypeModel type, string buffer, string name);

    // An implementation may set null where its annotations say no; what writes it takes null.
    private static string Nullable(TypeModel type) => type.IsReference ? type.Name.TrimEnd('?') + "?" : type.Name;

    /// <summary>The memory of the stub's frame that a call may fill.</summary>
    protected virtual string ScratchType => "Scratch";

    private string StubBuffer(TypeModel type, string name, StubPlan plan)
    {
        string scratch = plan.Local($"{name}_scratch");
        string buffer = plan.Local(name == "result" ? "result" : $"{name}_buffer");
        plan.Before.Add($"{Fixed.Interop}.{ScratchType} {scratch};");
        plan.Before.Add($"{Fixed.Interop}.PdkBuffer {buffer} = {Fixed.Interop}.Buffers.Create(&{scratch});");
        plan.Arguments.Add($"&{buffer}");
        plan.Buffers.Add(buffer);
        plan.MayFailUnread |= type.Checks.Count > 0;
        plan.After.AddRange(CheckLines.All(type, $"{buffer}.Data", $"{buffer}.Length", name, plan.Local));
        return buffer;
    }
}
