using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>
/// Values whose bytes are the same on both sides: by reference they cross as a pointer, as a result into memory of the
/// caller. Subclasses say how they cross by value.
/// </summary>
internal abstract class BlittableMarshaller : Marshaller
{
    internal override void Stub(ParameterModel parameter, StubPlan plan)
    {
        string name = Name(parameter);
        switch (parameter.Direction)
        {
            case AbiDirection.Value:
                plan.Arguments.Add(Lower(parameter.Type, name));
                break;

            case AbiDirection.Out:
                string local = plan.Local($"{parameter.Name}_native");
                plan.Before.Add($"{parameter.Type.Name} {local};");
                plan.Arguments.Add($"&{local}");
                plan.MayFailUnread |= parameter.Type.Checks.Count > 0;
                plan.After.AddRange(CheckLines.One(parameter.Type, $"&{local}", parameter.Name, plan.Local));
                plan.After.Add($"{name} = {local};");
                break;

            // What is checked must not be seen before.
            case AbiDirection.Ref when parameter.Type.Checks.Count > 0:
                string copy = plan.Local($"{parameter.Name}_native");
                plan.Before.Add($"{parameter.Type.Name} {copy} = {name};");
                plan.Arguments.Add($"&{copy}");
                plan.MayFailUnread = true;
                plan.After.AddRange(CheckLines.One(parameter.Type, $"&{copy}", parameter.Name, plan.Local));
                plan.After.Add($"{name} = {copy};");
                break;

            default:
                // What a reference points to may lie in an object that the collector moves.
                string pinned = plan.Local($"{parameter.Name}_native");
                plan.Pins.Add($"{parameter.Type.Name}* {pinned} = &{name}");
                plan.Arguments.Add(pinned);
                break;
        }
    }

    internal override void Export(ParameterModel parameter, ExportPlan plan)
    {
        string name = Name(parameter);
        bool isValue = parameter.Direction == AbiDirection.Value;
        plan.Parameters.Add(new NativeParameter(isValue ? NativeValue(parameter.Type) : $"{parameter.Type.Name}*", name));
        plan.Arguments.Add(isValue ? Lift(parameter.Type, name) : $"{Word(parameter.Direction)}*{name}");
        if (parameter.Direction != AbiDirection.Out)
        {
            plan.Before.AddRange(CheckLines.One(parameter.Type, name, parameter.Name, plan.Local));
        }
    }

    internal override void StubResult(TypeModel type, StubPlan plan)
    {
        string local = plan.Local("result");
        plan.Before.Add($"{type.Name} {local};");
        plan.Arguments.Add($"&{local}");
        plan.After.AddRange(CheckLines.One(type, $"&{local}", "result", plan.Local));
        plan.Result = local;
    }

    internal override void ExportResult(TypeModel type, ExportPlan plan)
    {
        string result = plan.Local("result");
        plan.Parameters.Add(new NativeParameter($"{type.Name}*", result));
        plan.Call = $"*{result} = {{0}};";
    }

    /// <summary>The unmanaged type of a value.</summary>
    protected abstract string NativeValue(TypeModel type);

    /// <summary>The argument for a value.</summary>
    protected abstract string Lower(TypeModel type, string name);

    /// <summary>The value of an argument.</summary>
    protected abstract string Lift(TypeModel type, string name);
}
