using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>Looks in a host for loaded libraries, and objects of plugins, that a method keeps to itself and never disposes.</summary>
/// <remarks>What is returned, stored, passed on or captured is somebody else's affair: no guess is better than a wrong one.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisposalAnalyzer : PdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.NotDisposed];

    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext start, WellKnownTypes types)
    {
        if (types.PluginLibrary is not null)
        {
            start.RegisterOperationBlockAction(context => Check(context, types));
        }
    }

    private static void Check(OperationBlockAnalysisContext context, WellKnownTypes types)
    {
        IOperation[] operations = [.. context.OperationBlocks.SelectMany(block => block.DescendantsAndSelf())];
        foreach (IVariableDeclaratorOperation declarator in operations.OfType<IVariableDeclaratorOperation>())
        {
            if (Ends(declarator, types) is { } ends
                && !IsInUsing(declarator)
                && operations.OfType<ILocalReferenceOperation>().Where(use => use.Local.Is(declarator.Symbol)).All(use => LeavesItAlone(use, declarator)))
            {
                Report(context, declarator.Symbol, ends, new ObjectFlow(operations, types).LeavesMethod(declarator));
            }
        }
    }

    // At the end of the method it would end objects that are in use elsewhere.
    private static void Report(OperationBlockAnalysisContext context, ILocalSymbol variable, string ends, bool isNeeded) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Rules.NotDisposed,
            variable.FirstLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(FindingReporter.Suggestion, isNeeded ? null : "using"),
            variable.Name,
            isNeeded ? "keep it as long as its objects, which go elsewhere from here, and dispose it after them" : $"declare it with 'using', so that {ends}"));

    // What disposing ends; null for a variable that holds nothing to dispose. A library in a local variable ends here too,
    // and its objects with it.
    private static string? Ends(IVariableDeclaratorOperation declarator, WellKnownTypes types) =>
        declarator.GetVariableInitializer()?.Value.WithoutConversions() is not IInvocationOperation call || !call.TargetMethod.ContainingType.Is(types.PluginLibrary) ? null
            : call.TargetMethod.Name == "Load" ? "the library's objects end with it"
            : call.TargetMethod.Name == "Create" && call.Instance is not ILocalReferenceOperation && declarator.Symbol.Type.Implements(types.Disposable) ? "the plugin's object ends with it"
            : null;

    private static bool IsInUsing(IOperation? operation)
    {
        while (operation is IVariableDeclaratorOperation or IVariableDeclarationOperation or IVariableDeclarationGroupOperation)
        {
            operation = operation.Parent;
        }

        return operation is IUsingOperation or IUsingDeclarationOperation;
    }

    // Whether the variable is only asked for something, in the function that declares it.
    private static bool LeavesItAlone(ILocalReferenceOperation use, IOperation declarator)
    {
        bool isAsked = use.Parent switch
        {
            IInvocationOperation call => call.Instance == use && call.TargetMethod.Name != "Dispose",
            IMemberReferenceOperation member => member.Instance == use,
            IBinaryOperation or IConversionOperation { IsImplicit: true, Parent: IBinaryOperation } => true,
            _ => false,
        };
        return isAsked && use.Function() == declarator.Function();
    }
}
