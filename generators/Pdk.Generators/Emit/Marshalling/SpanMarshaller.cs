using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>Spans of plain data: the receiver sees the caller's memory, for the call.</summary>
internal sealed class SpanMarshaller : Marshaller
{
    internal static readonly SpanMarshaller Instance = new();

    internal override void Stub(ParameterModel parameter, StubPlan plan)
    {
        string name = Name(parameter);
        string local = plan.Local($"{parameter.Name}_native");
        plan.Pins.Add($"{parameter.Type.Native}* {local} = {name}");
        plan.Arguments.Add(local);
        plan.Arguments.Add($"{name}.Length");
        if (parameter.Type.Kind == MarshalKind.Span && parameter.Type.Checks.Count > 0)
        {
            string checks = string.Join(" ", CheckLines.All(parameter.Type, local, $"{name}.Length", parameter.Name, plan.Local));

            plan.MayFailUnread = true;

            // The memory is the caller's, who could read it after the error too.
            plan.OnError.Add($"try {{ {checks} }} catch {{ {name}.Clear(); }}");
            plan.After.Add($"try {{ {checks} }} catch {{ {name}.Clear(); throw; }}");
        }
    }

    internal override void Export(ParameterModel parameter, ExportPlan plan)
    {
        string name = Name(parameter);
        string length = plan.Local($"{parameter.Name}_length");
        string lift = parameter.Type.Kind == MarshalKind.Span ? "Lift" : "LiftReadOnly";
        plan.Parameters.Add(new NativeParameter($"{parameter.Type.Native}*", name));
        plan.Parameters.Add(new NativeParameter("long", length));
        plan.Before.AddRange(CheckLines.All(parameter.Type, name, length, parameter.Name, plan.Local));
        plan.Arguments.Add($"{Fixed.Interop}.SpanMarshaller.{lift}({name}, {length}, {Fixed.Literal(parameter.Name)})");
    }

    internal override void StubResult(TypeModel type, StubPlan plan) => throw new InvalidOperationException("A view is never a result.");

    internal override void ExportResult(TypeModel type, ExportPlan plan) => throw new InvalidOperationException("A view is never a result.");
}
