using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>The parts of an export's body, filled in by the marshaller of each parameter and of the result, in order.</summary>
internal sealed class ExportPlan(SlotModel slot)
{
    private readonly LocalNames _names = new(slot);
    private string? _self;

    /// <summary>The first parameter.</summary>
    internal string Self => _self ??= Local("self");

    /// <summary>The unmanaged parameters after <c>self</c>.</summary>
    internal List<NativeParameter> Parameters { get; } = [];

    /// <summary>Statements before the call.</summary>
    internal List<string> Before { get; } = [];

    /// <summary>The arguments of the call, with <c>in</c>, <c>ref</c> and <c>out</c>.</summary>
    internal List<string> Arguments { get; } = [];

    /// <summary>Statements after the call.</summary>
    internal List<string> After { get; } = [];

    /// <summary>Parameters of type pointer to PdkBuffer that the export fills.</summary>
    internal List<string> Buffers { get; } = [];

    /// <summary>Parameters of type pointer to PluginHandle that the export fills.</summary>
    internal List<string> Handles { get; } = [];

    /// <summary>The statement around the call, with <c>{0}</c> for it.</summary>
    internal string Call { get; set; } = "{0};";

    /// <summary>A name for a local that no parameter has.</summary>
    internal string Local(string name) => _names.Take(name);
}
