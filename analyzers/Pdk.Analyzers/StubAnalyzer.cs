using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>Looks in a host for code that takes a stub for the class behind it.</summary>
/// <remarks>A host may implement a contract itself and find its own object again, so only classes that are plugins elsewhere are meant.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StubAnalyzer : PdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.StubAsClass];

    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext start, WellKnownTypes types)
    {
        if (types.PluginLibrary is not null)
        {
            start.RegisterOperationAction(
                context => Check(context, types),
                OperationKind.Conversion,
                OperationKind.IsType,
                OperationKind.DeclarationPattern,
                OperationKind.TypePattern,
                OperationKind.RecursivePattern,
                OperationKind.Invocation);
        }
    }

    private static void Check(OperationAnalysisContext context, WellKnownTypes types)
    {
        (ITypeSymbol? from, ITypeSymbol? to) = context.Operation switch
        {
            IConversionOperation cast => (cast.Operand.Type, cast.Type),
            IIsTypeOperation test => (test.ValueOperand.Type, test.TypeOperand),
            IDeclarationPatternOperation pattern => (pattern.InputType, pattern.MatchedType),
            ITypePatternOperation pattern => (pattern.InputType, pattern.MatchedType),
            IRecursivePatternOperation pattern => (pattern.InputType, pattern.MatchedType),
            _ => (null, null),
        };
        string? problem = null;
        if (types.IsContract(from) && IsForeignPlugin(to, types, context.Compilation))
        {
            problem = $"it is never of class '{to!.Name}'; call what the contract offers, and add to the contract what is missing";
        }
        else if (context.Operation is IInvocationOperation { TargetMethod: { Name: "GetType", Parameters.Length: 0 } method, Instance: { } instance }
            && method.ContainingType.Is(types.Object)
            && types.IsContract(instance.Type))
        {
            (from, problem) = (instance.Type, "its type is generated and says nothing of the plugin's class; ask PluginLibrary.Plugins, or add a member to the contract");
        }

        if (problem is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.StubAsClass, context.Operation.Syntax.GetLocation(), from!.Name, problem));
        }
    }

    // Others may be the host's own, in another of its projects, or bases of its own.
    private static bool IsForeignPlugin(ITypeSymbol? type, WellKnownTypes types, Compilation compilation) =>
        type is INamedTypeSymbol named && types.IsPlugin(named) && !type.ContainingAssembly.Is(compilation.Assembly);
}
