using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>The delegate types whose values cross in a generated file, each once.</summary>
internal sealed class FileDelegates
{
    private readonly SortedDictionary<string, DelegateModel> _models = new(StringComparer.Ordinal);

    /// <summary>Them, in order of their names.</summary>
    internal IEnumerable<DelegateModel> Models => _models.Values;

    /// <summary>Adds those of slots, and of delegates in them.</summary>
    internal void Add(IEnumerable<SlotModel> slots)
    {
        foreach (SlotModel slot in slots)
        {
            foreach (TypeModel type in slot.Parameters.Select(parameter => parameter.Type).Append(slot.Result))
            {
                if (type.Delegate is { } function && !_models.ContainsKey(function.Name))
                {
                    _models.Add(function.Name, function);
                    Add([function.Invoke]);
                }
            }
        }
    }
}
