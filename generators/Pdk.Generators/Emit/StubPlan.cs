using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>The parts of a stub's body, filled in by the marshaller of each parameter and of the result, in order.</summary>
internal sealed class StubPlan(SlotModel slot)
{
    private readonly LocalNames _names = new(slot);

    /// <summary>Locals that are there whatever happens.</summary>
    internal List<string> Declarations { get; } = [];

    /// <summary>Statements that run last in any case, in reverse order; they cannot throw.</summary>
    internal List<string> Finally { get; } = [];

    /// <summary>Locals of type PluginHandle that the call may have filled.</summary>
    internal List<string> Handles { get; } = [];

    /// <summary>Statements before the call.</summary>
    internal List<string> Before { get; } = [];

    /// <summary>What is pinned for the call: the text between the parentheses of <c>fixed</c>.</summary>
    internal List<string> Pins { get; } = [];

    /// <summary>The arguments after <c>self</c>.</summary>
    internal List<string> Arguments { get; } = [];

    /// <summary>Statements right after the call, before its error is looked at; they cannot throw.</summary>
    internal List<string> Cleanup { get; } = [];

    /// <summary>Statements after a call that failed, before its error is thrown; they cannot throw.</summary>
    internal List<string> OnError { get; } = [];

    /// <summary>Statements after a call that succeeded.</summary>
    internal List<string> After { get; } = [];

    /// <summary>Locals of type PdkBuffer that the call may have filled.</summary>
    internal List<string> Buffers { get; } = [];

    /// <summary>Whether something may throw before a single buffer is read.</summary>
    internal bool MayFailUnread { get; set; }

    /// <summary>What the stub returns; null for void.</summary>
    internal string? Result { get; set; }

    /// <summary>A member of the stub, which a parameter of the same name would hide.</summary>
    internal string Member(string name) => slot.Parameters.Any(parameter => parameter.Name == name) ? $"this.{name}" : name;

    /// <summary>A name for a local that no parameter has.</summary>
    internal string Local(string name) => _names.Take(name);
}
