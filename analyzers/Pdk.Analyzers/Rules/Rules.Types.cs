using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers;

/// <content>Rules of the types that cross.</content>
internal static partial class Rules
{
    private const string TypesCategory = "Pdk.Types";

    internal static readonly DiagnosticDescriptor TypeCannotCross = new(
        "PDK0003",
        "Type cannot cross the plugin boundary",
        AsFound,
        TypesCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Host and plugin have two runtimes; an object of one means nothing to the other.",
        Pages + "PDK0003.md");

    internal static readonly DiagnosticDescriptor StructLayout = new(
        "PDK0004",
        "Struct needs a fixed layout",
        AsFound,
        TypesCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A struct crosses as its bytes, so that both sides must lay it out alike.",
        Pages + "PDK0004.md");

    internal static readonly DiagnosticDescriptor StructDependsOnPlatform = new(
        "PDK0005",
        "Struct has padding or fields as wide as a pointer",
        AsFound,
        TypesCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Bytes without a field have no value, and a pointer of one side is none of the other.",
        Pages + "PDK0005.md");

    internal static readonly DiagnosticDescriptor EnumValues = new(
        "PDK0006",
        "Enum needs an underlying type and values",
        AsFound,
        TypesCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An enum crosses as its number; numbers that the compiler counts change with the order of the names.",
        Pages + "PDK0006.md");

    internal static readonly DiagnosticDescriptor Ownership = new(
        "PDK0009",
        "Ownership of an address is not stated",
        AsFound,
        TypesCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "What nint points to has an owner that no signature names.",
        Pages + "PDK0009.md");

    internal static readonly DiagnosticDescriptor StructBoolOrChar = new(
        "PDK0016",
        "Struct has a field that C reads in another way",
        AsFound,
        TypesCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "bool and char of C# are not those of C.",
        Pages + "PDK0016.md");

    internal static readonly DiagnosticDescriptor StructField = new(
        "PDK0017",
        "Struct holds more than plain data",
        AsFound,
        TypesCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A reference or pointer in a struct would be read by a runtime that does not own what it points to.",
        Pages + "PDK0017.md");

    internal static readonly DiagnosticDescriptor StructHidden = new(
        "PDK0018",
        "Struct's real fields cannot be seen",
        AsFound,
        TypesCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The layout is computed from fields, and a reference assembly does not show the real ones.",
        Pages + "PDK0018.md");

    internal static readonly DiagnosticDescriptor SpanPlace = new(
        "PDK0020",
        "Span crosses as a plain argument only",
        AsFound,
        TypesCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A span is a view of memory that is borrowed for one call.",
        Pages + "PDK0020.md");

    internal static readonly DiagnosticDescriptor DataShape = new(
        "PDK0021",
        "Data cannot be taken apart and put together again",
        AsFound,
        TypesCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Data crosses by value: what cannot be given back to a new object would be lost.",
        Pages + "PDK0021.md");

    internal static readonly DiagnosticDescriptor NoCase = new(
        "PDK0022",
        "Class of a union is none of its cases",
        "'{0}' is none of the cases of the union '{1}', so that no object of it can cross as one; name it at '{1}' with [PluginCase(typeof({0}), …)] and a tag of its own, or make it abstract",
        TypesCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "What crosses as a union says by its tag which case it is.",
        Pages + "PDK0022.md");
}
