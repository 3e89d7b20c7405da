using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>No result: no unmanaged parameter.</summary>
internal sealed class VoidMarshaller : Marshaller
{
    internal static readonly VoidMarshaller Instance = new();

    internal override void Stub(ParameterModel parameter, StubPlan plan) => throw new InvalidOperationException("void is no parameter.");

    internal override void Export(ParameterModel parameter, ExportPlan plan) => throw new InvalidOperationException("void is no parameter.");

    internal override void StubResult(TypeModel type, StubPlan plan)
    {
    }

    internal override void ExportResult(TypeModel type, ExportPlan plan)
    {
    }
}
