using Pdk.Abi;
using Pdk.CodeModel;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>How values of one kind cross: what the stub does and, beside it, what the export does. One subclass per kind.</summary>
internal abstract class Marshaller
{
    /// <summary>The marshaller of a type.</summary>
    internal static Marshaller Of(TypeModel type) => type.Kind switch
    {
        MarshalKind.Void => VoidMarshaller.Instance,
        MarshalKind.Primitive => PrimitiveMarshaller.Instance,
        MarshalKind.Boolean => BooleanMarshaller.Instance,
        MarshalKind.Character => CharacterMarshaller.Instance,
        MarshalKind.Enum => EnumMarshaller.Instance,
        MarshalKind.Struct => StructMarshaller.Instance,
        MarshalKind.Text => TextMarshaller.Instance,
        MarshalKind.Utf16 => Utf16Marshaller.Instance,
        MarshalKind.Uri => ParsedTextMarshaller.Uri,
        MarshalKind.Version => ParsedTextMarshaller.Version,
        MarshalKind.Array => ArrayMarshaller.Instance,
        MarshalKind.Sequence => SequenceMarshaller.Instance,
        MarshalKind.Data => DataMarshaller.Instance,
        MarshalKind.Span or MarshalKind.ReadOnlySpan => SpanMarshaller.Instance,
        MarshalKind.Handle or MarshalKind.Delegate => HandleMarshaller.Instance,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "There is no marshaller of this kind."),
    };

    /// <summary>The stub's part for a parameter.</summary>
    internal abstract void Stub(ParameterModel parameter, StubPlan plan);

    /// <summary>The export's part for a parameter.</summary>
    internal abstract void Export(ParameterModel parameter, ExportPlan plan);

    /// <summary>The stub's part for the result.</summary>
    internal abstract void StubResult(TypeModel type, StubPlan plan);

    /// <summary>The export's part for the result.</summary>
    internal abstract void ExportResult(TypeModel type, ExportPlan plan);

    /// <summary>A parameter's name as it stands in C#.</summary>
    protected static string Name(ParameterModel parameter) => Identifiers.Escape(parameter.Name);

    /// <summary>The word a call puts before an argument.</summary>
    internal static string Word(AbiDirection direction) => direction switch
    {
        AbiDirection.In => "in ",
        AbiDirection.Ref => "ref ",
        AbiDirection.Out => "out ",
        _ => "",
    };

    /// <summary>A suffix for what is null only if the other side breaks its word.</summary>
    internal static string Forgive(TypeModel type) =>
        type.IsReference && !type.IsNullable ? "!" : "";
}
