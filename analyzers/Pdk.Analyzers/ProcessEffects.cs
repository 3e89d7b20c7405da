using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>The members of .NET that change the process as a whole: what each does to it, and what a plugin does instead.</summary>
internal sealed class ProcessEffects
{
    private const string Ends = "ends the process of its host";
    private const string Moves = "changes the current directory of the whole process";
    private const string Throw = "throw an exception, which the host gets";
    private const string FullPaths = "use full paths";
    private const string HostDecides = "let the host tell the plugin through its contract";

    private static readonly (string Type, string Member, string Effect, string Advice)[] s_table =
    [
        ("System.Environment", "Exit", Ends, Throw),
        ("System.Environment", "FailFast", Ends, Throw),
        ("System.Diagnostics.Process", "Kill", Ends, Throw),
        ("System.Environment", "set_CurrentDirectory", Moves, FullPaths),
        ("System.IO.Directory", "SetCurrentDirectory", Moves, FullPaths),
        ("System.Environment", "SetEnvironmentVariable", "changes the host's environment on Windows, and elsewhere a copy that only this plugin sees", "pass the value as an argument"),
        ("System.Console", "add_CancelKeyPress", "takes part in how the host ends", HostDecides),
        ("System.Runtime.InteropServices.PosixSignalRegistration", "Create", "handles a signal of the whole process", HostDecides),
    ];

    private readonly Dictionary<ISymbol, (string Effect, string Advice)> _members = new(SymbolEqualityComparer.Default);

    internal ProcessEffects(Compilation compilation)
    {
        foreach ((string type, string name, string effect, string advice) in s_table)
        {
            foreach (ISymbol member in compilation.GetTypeByMetadataName(type)?.GetMembers(name) ?? [])
            {
                _members.Add(member, (effect, advice));
            }
        }
    }

    /// <summary>What a member does to the process.</summary>
    /// <param name="member">The member.</param>
    /// <param name="receiver">What it is called on: another process than this one is nobody's affair here.</param>
    /// <param name="effect">What it does, and what to do instead.</param>
    internal bool TryFind(ISymbol? member, IOperation? receiver, out (string Effect, string Advice) effect)
    {
        effect = default;
        return member is not null && _members.TryGetValue(member, out effect) && (member.IsStatic || IsThisProcess(receiver));
    }

    private static bool IsThisProcess(IOperation? receiver) =>
        receiver.WithoutConversions() is IInvocationOperation { TargetMethod: { Name: "GetCurrentProcess", ContainingType.Name: "Process" } };
}
