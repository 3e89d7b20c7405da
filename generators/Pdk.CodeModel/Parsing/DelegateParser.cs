using System.Text;
using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>Parses a delegate type: an object whose one slot has the delegate's parameters and result.</summary>
/// <param name="classifier">Judges those.</param>
/// <param name="open">The delegate types that are being parsed, of which one may not name itself.</param>
internal sealed class DelegateParser(TypeClassifier classifier, HashSet<ITypeSymbol> open)
{
    internal const string Token = "delegate";

    internal TypeModel? Parse(INamedTypeSymbol type, IMethodSymbol invoke, string path, out Refusal? refusal)
    {
        refusal = null;
        if (!open.Add(type))
        {
            return TypeClassifier.Refuse(path, type, "it takes or answers itself; use a contract with one method", out refusal);
        }

        try
        {
            return ParseInvoke(type, invoke, path, out refusal);
        }
        finally
        {
            open.Remove(type);
        }
    }

    private TypeModel? ParseInvoke(INamedTypeSymbol type, IMethodSymbol invoke, string path, out Refusal? refusal)
    {
        if (invoke.RefKind != RefKind.None)
        {
            return TypeClassifier.Refuse(path, type, "it returns by reference, and no reference outlives a call", out refusal);
        }

        string inside = $"{path} -> {type.Short()}";
        TypeModel? result = classifier.Classify(invoke.ReturnType, $"{inside}, result", isLent: false, out refusal);
        if (result is { Kind: MarshalKind.Span or MarshalKind.ReadOnlySpan })
        {
            return TypeClassifier.Refuse(path, type, $"its result is '{invoke.ReturnType.Short()}', and a view ends with its call; use an array", out refusal);
        }

        List<ParameterModel> parameters = [];
        foreach (IParameterSymbol parameter in invoke.Parameters)
        {
            if (refusal is not null)
            {
                return null;
            }

            string place = $"{inside}, parameter '{parameter.Name}'";
            TypeModel? model = classifier.Classify(parameter.Type, place, parameter.RefKind == RefKind.None, out refusal);
            if (refusal is { Kind: FindingKind.TypeCannotCross } && IsGiven(type, parameter))
            {
                return TypeClassifier.Refuse(place, parameter.Type, "use a delegate of your own, or an Action that takes only what crosses", out refusal);
            }

            if (model is { Kind: MarshalKind.Span or MarshalKind.ReadOnlySpan } && parameter.RefKind != RefKind.None)
            {
                return TypeClassifier.Refuse(path, type, $"its parameter '{parameter.Name}' is a span by reference, and a span crosses by value only", out refusal);
            }

            if (model is not null)
            {
                (AbiDirection direction, string modifier) = SlotParser.DirectionOf(parameter);
                parameters.Add(new ParameterModel(parameter.Name, direction, NullFlow.Apply(model, direction, parameter.GetAttributes()), modifier));
            }
        }

        if (result is null || refusal is not null)
        {
            return null;
        }

        result = NullFlow.Apply(result, AbiDirection.Out, invoke.GetReturnTypeAttributes());
        string bare = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).Qualified();
        AbiType token = new(Token, parameters.Select(Abi).Prepend(result.Abi).ToAbiList());
        SlotModel slot = SlotNames.Assign([new SlotModel(0, "Invoke", "", null, null, 1, parameters.ToAbiList(), result, $"{type.Short()}.Invoke", HasDefaultBody: false)])[0];
        return new TypeModel(MarshalKind.Delegate, type.Qualified(), "global::Pdk.Interop.PluginHandle", type.NullableAnnotation == NullableAnnotation.Annotated, token)
        {
            IsRequired = type.NullableAnnotation == NullableAnnotation.NotAnnotated,
            Delegate = new DelegateModel(bare, Mangle(bare), token.ToString(), slot),
        };
    }

    // The sender of an EventHandler is what .NET says, whatever its type arguments are.
    private static bool IsGiven(INamedTypeSymbol type, IParameterSymbol parameter) =>
        type.DeclaringSyntaxReferences.IsEmpty && !OpenTypes.IsOpen(parameter.OriginalDefinition.Type);

    private static AbiType Abi(ParameterModel parameter) => parameter.Direction switch
    {
        AbiDirection.In => AbiType.Of("in", parameter.Type.Abi),
        AbiDirection.Ref => AbiType.Of("ref", parameter.Type.Abi),
        AbiDirection.Out => AbiType.Of("out", parameter.Type.Abi),
        _ => parameter.Type.Abi,
    };

    // Another name for each type: global::System.Action<int?> becomes Action_int_q.
    private static string Mangle(string type)
    {
        StringBuilder name = new();
        string text = type.Replace("global::System.", "").Replace("global::", "_").Replace(" ", "").TrimEnd('>');
        foreach (char c in text)
        {
            name.Append(c switch
            {
                '_' => "__",
                '?' => "_q",
                '[' => "_array",
                ']' or '@' => "",
                _ when char.IsLetterOrDigit(c) => c.ToString(),
                _ => "_",
            });
        }

        return name.ToString();
    }
}
