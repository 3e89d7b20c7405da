using Pdk.Abi;
using Pdk.CodeModel;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>Objects of contracts, and delegates: an argument is lent for the call, what comes back carries a count.</summary>
internal sealed class HandleMarshaller : Marshaller
{
    private const string Runtime = $"{Fixed.Interop}.HandleMarshaller";
    private const string Handle = $"{Fixed.Interop}.PluginHandle";

    internal static readonly HandleMarshaller Instance = new();

    internal override void Stub(ParameterModel parameter, StubPlan plan)
    {
        string name = Name(parameter);
        if (parameter.Direction != AbiDirection.Out)
        {
            string handle = plan.Local($"{parameter.Name}_native");
            string lease = plan.Local($"{parameter.Name}_lease");
            plan.Declarations.Add($"{Handle} {handle};");
            plan.Declarations.Add($"{Fixed.Interop}.HandleLease {lease} = default;");
            plan.Before.Add($"{lease} = {Runtime}.Lend{Arguments(parameter.Type)}{name}, this, &{handle});");
            plan.Finally.Add($"{lease}.End();");
            plan.Arguments.Add($"&{handle}");
        }

        if (parameter.Direction is AbiDirection.Out or AbiDirection.Ref)
        {
            string result = StubHandle(parameter.Type, parameter.Name, plan);
            plan.After.Add($"{name} = {Take(parameter.Type, result, parameter.Name)};");
        }
    }

    internal override void Export(ParameterModel parameter, ExportPlan plan)
    {
        string name = Name(parameter);
        string managed = plan.Local($"{parameter.Name}_managed");
        plan.Parameters.Add(new NativeParameter($"{Handle}*", name));
        if (parameter.Direction == AbiDirection.Out)
        {
            plan.Handles.Add(name);
            plan.Arguments.Add($"out {Nullable(parameter.Type)} {managed}");
            plan.After.Add(Give(parameter.Type, managed, name, parameter.Name, plan));
            return;
        }

        string type = parameter.Direction == AbiDirection.Ref ? Nullable(parameter.Type) : parameter.Type.Name;
        plan.Before.Add($"{type} {managed} = {Runtime}.Lift{Arguments(parameter.Type)}{name}, {plan.Self}, {IsNullable(parameter.Type)}, {Fixed.Literal(parameter.Name)}){Forgive(parameter.Type)};");
        plan.Arguments.Add($"{Word(parameter.Direction)}{managed}");
        if (parameter.Direction == AbiDirection.Ref)
        {
            string result = plan.Local($"{parameter.Name}_result");
            plan.Parameters.Add(new NativeParameter($"{Handle}*", result));
            plan.Handles.Add(result);
            plan.After.Add(Give(parameter.Type, managed, result, parameter.Name, plan));
        }
    }

    internal override void StubResult(TypeModel type, StubPlan plan)
    {
        string result = StubHandle(type, "result", plan);
        plan.Result = plan.Local("result_managed");
        plan.After.Add($"{type.Name} {plan.Result} = {Take(type, result, "result")};");
    }

    internal override void ExportResult(TypeModel type, ExportPlan plan)
    {
        string result = plan.Local("result");
        plan.Parameters.Add(new NativeParameter($"{Handle}*", result));
        plan.Handles.Add(result);
        string managed = plan.Local("result_managed");
        plan.Call = $"{Nullable(type)} {managed} = {{0}};";
        plan.After.Add(Give(type, managed, result, "result", plan));
    }

    private static string StubHandle(TypeModel type, string name, StubPlan plan)
    {
        string handle = plan.Local(name == "result" ? "result" : $"{name}_result");
        plan.Before.Add($"{Handle} {handle} = default;");
        plan.Arguments.Add($"&{handle}");
        plan.Handles.Add(handle);
        return handle;
    }

    private static string Take(TypeModel type, string handle, string name) =>
        $"{Runtime}.Take{Arguments(type)}&{handle}, this, {IsNullable(type)}, {Fixed.Literal(name)}){Forgive(type)}";

    private static string Give(TypeModel type, string managed, string handle, string name, ExportPlan plan) =>
        $"{Runtime}.Give{Arguments(type)}{managed}, {plan.Self}, {IsNullable(type)}, {handle}, {Fixed.Literal(name)});";

    // A contract says itself how it crosses, for a delegate the file does.
    private static string Arguments(TypeModel type) => type.Delegate is { } function
        ? $"Delegate({DelegateEmitter.Binding(function)}, "
        : $"<{type.Name.TrimEnd('?')}>(";

    private static string Nullable(TypeModel type) => type.Name.TrimEnd('?') + "?";

    private static string IsNullable(TypeModel type) => type.IsRequired ? "isNullable: false" : "isNullable: true";
}
