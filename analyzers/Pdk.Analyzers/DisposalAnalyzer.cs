using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>Looks in a host for loaded libraries, and objects of plugins, that a method keeps to itself and never disposes.</summary>
/// <remarks>What is returned, stored, passed on or captured is somebody else's affair: no guess is better than a wrong one.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisposalAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.NotDisposed];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (WellKnownTypes.Find(start.Compilation) is { PluginLibrary: not null } types)
            {
                start.RegisterOperationBlockAction(context => Check(context, types));
            }
        });
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
                context.ReportDiagnostic(Diagnostic.Create(Rules.NotDisposed, declarator.Symbol.FirstLocation(), declarator.Symbol.Name, ends));
            }
        }
    }

    // What disposing ends; null for a variable that holds nothing to dispose. A library in a local variable ends here too,
    // and its objects with it.
    private static string? Ends(IVariableDeclaratorOperation declarator, WellKnownTypes types)
    {
        IOperation? value = declarator.GetVariableInitializer()?.Value;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is not IInvocationOperation call || !call.TargetMethod.ContainingType.Is(types.PluginLibrary) ? null
            : call.TargetMethod.Name == "Load" ? "the library's objects end with it"
            : call.TargetMethod.Name == "Create" && call.Instance is not ILocalReferenceOperation && declarator.Symbol.Type.Implements(types.Disposable) ? "the plugin's object ends with it"
            : null;
    }

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
        return isAsked && Function(use) == Function(declarator);
    }

    private static IOperation? Function(IOperation? operation)
    {
        while (operation is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            operation = operation.Parent;
        }

        return operation;
    }
}
