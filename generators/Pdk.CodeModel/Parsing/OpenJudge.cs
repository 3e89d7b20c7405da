using Microsoft.CodeAnalysis;

namespace Pdk.CodeModel.Parsing;

/// <summary>Judges what depends on a type parameter: what is wrong in a sample closure is wrong in all of them.</summary>
/// <param name="Sample">What stands for each type parameter: int, which crosses wherever anything does.</param>
/// <param name="Classifier">Classifies the types of the sample.</param>
/// <param name="Compilation">Makes arrays of the sample.</param>
internal sealed record OpenJudge(ITypeSymbol Sample, TypeClassifier Classifier, Compilation Compilation)
{
    /// <summary>A judge with layouts of its own, since what it looks at is no part of the contract.</summary>
    internal static OpenJudge Of(Compilation compilation, bool isUtf16) =>
        new(compilation.GetSpecialType(SpecialType.System_Int32), new TypeClassifier(new StructLayouts(compilation), isUtf16), compilation);

    /// <summary>The type in the sample closure; null where that cannot be made.</summary>
    internal ITypeSymbol? Close(ITypeSymbol type) => OpenTypes.Close(type, Sample, Compilation);
}
