using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>Names for the locals of a generated method, none of which is that of a parameter or of another local.</summary>
internal sealed class LocalNames(SlotModel slot)
{
    private readonly HashSet<string> _taken = [.. slot.Parameters.Select(parameter => parameter.Name)];

    /// <summary>The name, with underscores at its end if it is taken.</summary>
    internal string Take(string name)
    {
        while (!_taken.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
