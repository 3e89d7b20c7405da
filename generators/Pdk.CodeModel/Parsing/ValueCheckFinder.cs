using System.Globalization;
using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>Finds the checked values in the types of a contract.</summary>
internal sealed class ValueCheckFinder
{
    private readonly Dictionary<AbiType, AbiStruct> _structs = [];
    private readonly Dictionary<AbiType, AbiList<ValueCheck>> _known = [];

    internal ValueCheckFinder(IEnumerable<AbiStruct> structs)
    {
        foreach (AbiStruct type in structs)
        {
            _structs[type.Type] = type;
        }
    }

    /// <summary>The slots with the checks of their types.</summary>
    internal AbiList<SlotModel> Apply(AbiList<SlotModel> slots) => slots.Select(slot => slot with
    {
        Parameters = slot.Parameters.Select(parameter => parameter with { Type = Apply(parameter.Type) }).ToAbiList(),
        Result = Apply(slot.Result),
    }).ToAbiList();

    private TypeModel Apply(TypeModel type)
    {
        if (type.Delegate is { } function)
        {
            return type with { Delegate = function with { Invoke = Apply(new[] { function.Invoke }.ToAbiList())[0] } };
        }

        AbiType data = type.Kind is MarshalKind.Span or MarshalKind.ReadOnlySpan or MarshalKind.Array or MarshalKind.Sequence ? type.Abi.Arguments[0] : type.Abi;
        return type.Kind != MarshalKind.Data && Of(data) is { Count: > 0 } checks ? type with { Checks = checks } : type;
    }

    /// <summary>The checks of plain data.</summary>
    internal AbiList<ValueCheck> Of(AbiType type)
    {
        if (AbiPrimitives.Find(type) is { IsChecked: true } primitive)
        {
            return new[] { new ValueCheck(Name(primitive), 0, "", default) }.ToAbiList();
        }

        if (!_structs.TryGetValue(type, out AbiStruct? layout))
        {
            return default;
        }

        if (!_known.TryGetValue(type, out AbiList<ValueCheck> checks))
        {
            checks = layout.Fields.SelectMany(field => Of(layout, field)).ToAbiList();
            _known.Add(type, checks);
        }

        return checks;
    }

    // A field that shares bytes with another may hold what that one means.
    private IEnumerable<ValueCheck> Of(AbiStruct layout, AbiField field)
    {
        bool isArray = field.Type is { Name: "inline", Arguments.Count: 2 };
        AbiList<ValueCheck> inner = Of(isArray ? field.Type.Arguments[0] : field.Type);
        if (inner.Count == 0 || layout.Fields.Any(other => other != field && Overlaps(field, other)))
        {
            return [];
        }

        if (!isArray)
        {
            return inner.Select(check => check with { Offset = field.Offset + check.Offset, Path = $".{field.Name}{check.Path}" });
        }

        // Only an [InlineArray], which has one field, holds anything but numbers.
        int count = int.Parse(field.Type.Arguments[1].Name, CultureInfo.InvariantCulture);
        ValueRepeat repeat = new(count, layout.Size / count);
        return inner.Select(check => check with { Path = $"[]{check.Path}", Repeats = check.Repeats.Prepend(repeat).ToAbiList() });
    }

    private bool Overlaps(AbiField field, AbiField other) =>
        other.Offset < field.Offset + Size(field.Type) && field.Offset < other.Offset + Size(other.Type);

    private int Size(AbiType type) =>
        type is { Name: "inline", Arguments.Count: 2 } ? Size(type.Arguments[0]) * int.Parse(type.Arguments[1].Name, CultureInfo.InvariantCulture)
        : _structs.TryGetValue(type, out AbiStruct? layout) ? layout.Size
        : AbiPrimitives.Find(type)?.Size ?? 1;

    private static string Name(AbiPrimitive primitive) => primitive.Type.Substring(primitive.Type.LastIndexOf('.') + 1);
}
