using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>Numbers the members of a contract, and names them in generated code and in C.</summary>
/// <remarks>Names follow from the order of slots, not from that of source: an overload in front of others renames none.</remarks>
internal static class SlotNames
{
    // What the vtable struct and the classes of exports have or inherit themselves, or name.
    private static readonly string[] s_reserved =
    [
        "Header", "Address", "AbiText", "Vtable", "CreateVtable", "Create", "Query", "PluginEntry",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    ];

    /// <summary>Gives each member its slot.</summary>
    /// <param name="members">The members in the order of their slots.</param>
    /// <param name="taken">Called for each member whose own export name one before it has.</param>
    internal static AbiList<SlotModel> Assign(IEnumerable<SlotModel> members, Action<SlotModel>? taken = null)
    {
        HashSet<string> fieldNames = [.. s_reserved];
        HashSet<string> exportNames = [];
        List<SlotModel> slots = [];
        foreach (SlotModel member in members)
        {
            int index = slots.Count;
            if (member.DeclaredExport is { } declared && exportNames.Contains(declared))
            {
                taken?.Invoke(member);
            }

            // The first of several overloads has the plain name, so that adding one later renames nothing.
            string export = member.DeclaredExport ?? Identifiers.SnakeCase(member.Name);
            slots.Add(member with
            {
                Index = index,
                FieldName = Unique(fieldNames, FieldName(member.Name), index),
                ExportName = Identifiers.IsC("_" + export) ? Unique(exportNames, export, index) : null,
            });
        }

        return slots.ToAbiList();
    }

    // A member must not be called like the type around it, which ends in one of these.
    private static string FieldName(string name) =>
        name.EndsWith("Vtable", StringComparison.Ordinal) || name.EndsWith("Exports", StringComparison.Ordinal) ? name + "_" : name;

    private static string Unique(HashSet<string> taken, string name, int index)
    {
        string unique = taken.Contains(name) ? $"{name}_{index}" : name;
        while (!taken.Add(unique))
        {
            unique += "_";
        }

        return unique;
    }
}
