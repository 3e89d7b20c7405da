using System.Globalization;

namespace Pdk.Abi.Diff;

/// <summary>
/// Compares types: their tokens and, behind a name that both sides describe, the struct or enum itself. Collects the
/// contracts whose objects they hold.
/// </summary>
internal sealed partial class TypeComparer(AbiContract host, AbiContract plugin, HashSet<string> reached)
{
    private const string Handle = "handle";

    private readonly Dictionary<string, AbiStruct> _hostStructs = Index(host.Structs, type => type.Type.ToString());
    private readonly Dictionary<string, AbiStruct> _pluginStructs = Index(plugin.Structs, type => type.Type.ToString());
    private readonly Dictionary<string, AbiEnum> _hostEnums = Index(host.Enums, type => type.Name);
    private readonly Dictionary<string, AbiEnum> _pluginEnums = Index(plugin.Enums, type => type.Name);

    private readonly Dictionary<string, AbiData> _hostData = Index(host.Data, type => type.Type.ToString());
    private readonly Dictionary<string, AbiData> _pluginData = Index(plugin.Data, type => type.Type.ToString());
    private readonly Dictionary<string, AbiUnion> _hostUnions = Index(host.Unions, type => type.Type.ToString());
    private readonly Dictionary<string, AbiUnion> _pluginUnions = Index(plugin.Unions, type => type.Type.ToString());

    // A struct that ten slots use is compared, and reported, where it comes first.
    private readonly HashSet<string> _compared = [];

    internal void Compare(string path, AbiType hostType, AbiType pluginType, List<AbiChange> changes)
    {
        string token = hostType.ToString();
        if (token != pluginType.ToString())
        {
            changes.Add(new AbiChange(path, AbiChangeKind.Type, AbiVerdict.Breaking, token, pluginType.ToString()));
            return;
        }

        if (!_compared.Add(token))
        {
            return;
        }

        if (hostType is { Name: Handle, Arguments.Count: 1 })
        {
            reached.Add(hostType.Arguments[0].ToString());
        }

        string hostForm = Form(token, host);
        string pluginForm = Form(token, plugin);
        if (hostForm != pluginForm)
        {
            changes.Add(new AbiChange(path, AbiChangeKind.Type, AbiVerdict.Breaking, $"{hostForm} {token}", $"{pluginForm} {token}"));
        }
        else if (_hostStructs.TryGetValue(token, out AbiStruct? type))
        {
            CompareStruct($"{path} -> {token}", type, _pluginStructs[token], changes);
        }
        else if (_hostEnums.TryGetValue(token, out AbiEnum? values))
        {
            CompareEnum($"{path} -> {token}", values, _pluginEnums[token], changes);
        }
        else if (_hostData.TryGetValue(token, out AbiData? data))
        {
            CompareData($"{path} -> {token}", data, _pluginData[token], changes);
        }
        else if (_hostUnions.TryGetValue(token, out AbiUnion? union))
        {
            CompareUnion($"{path} -> {token}", union, _pluginUnions[token], changes);
        }
        else
        {
            // The arguments of a struct are reached through its fields, or not at all.
            foreach (AbiType argument in hostType.Arguments)
            {
                Compare(path, argument, argument, changes);
            }
        }
    }

    private string Form(string token, AbiContract side)
    {
        bool isHost = ReferenceEquals(side, host);
        return (isHost ? _hostStructs : _pluginStructs).ContainsKey(token) ? "struct"
            : (isHost ? _hostEnums : _pluginEnums).ContainsKey(token) ? "enum"
            : (isHost ? _hostData : _pluginData).ContainsKey(token) ? "data"
            : (isHost ? _hostUnions : _pluginUnions).ContainsKey(token) ? "union"
            : "type";
    }

    private void CompareStruct(string path, AbiStruct hostType, AbiStruct pluginType, List<AbiChange> changes)
    {
        List<AbiChange> parts = [];
        Difference(path, AbiChangeKind.StructSize, $"{Number(hostType.Size)} bytes", $"{Number(pluginType.Size)} bytes", parts);
        Difference(path, AbiChangeKind.StructAlignment, $"alignment {Number(hostType.Alignment)}", $"alignment {Number(pluginType.Alignment)}", parts);

        List<AbiField> unmatched = [.. pluginType.Fields];
        foreach (AbiField field in hostType.Fields)
        {
            string fieldPath = $"{path}.{field.Name}";
            if (Take(unmatched, other => other.Name == field.Name) is { } same)
            {
                Difference(fieldPath, AbiChangeKind.FieldOffset, $"offset {Number(field.Offset)}", $"offset {Number(same.Offset)}", parts);
                Compare(fieldPath, field.Type, same.Type, parts);
            }
            else if (Take(unmatched, other => other.Offset == field.Offset && hostType.Fields.All(known => known.Name != other.Name)) is { } renamed)
            {
                parts.Add(new AbiChange(fieldPath, AbiChangeKind.FieldName, AbiVerdict.Breaking, Describe(field), Describe(renamed)));
            }
            else
            {
                parts.Add(new AbiChange(fieldPath, AbiChangeKind.FieldRemoved, AbiVerdict.Breaking, Describe(field), null));
            }
        }

        parts.AddRange(unmatched.Select(field => new AbiChange(
            $"{path}.{field.Name}", AbiChangeKind.FieldAdded, AbiVerdict.Breaking, null, Describe(field))));
        Close(path, AbiChangeKind.Struct, parts, changes);
    }

    private static void CompareEnum(string path, AbiEnum hostType, AbiEnum pluginType, List<AbiChange> changes)
    {
        List<AbiChange> parts = [];
        Difference(path, AbiChangeKind.EnumUnderlying, hostType.Underlying.ToString(), pluginType.Underlying.ToString(), parts);

        List<AbiEnumValue> unmatched = [.. pluginType.Values];
        foreach (AbiEnumValue value in hostType.Values)
        {
            string valuePath = $"{path}.{value.Name}";
            if (Take(unmatched, other => other.Name == value.Name) is { } same)
            {
                Difference(valuePath, AbiChangeKind.EnumValueChanged, value.Value, same.Value, parts);
            }
            else if (!IsNamed(value.Value) && Take(unmatched, other => other.Value == value.Value && !IsKnown(other)) is { } renamed)
            {
                parts.Add(new AbiChange(valuePath, AbiChangeKind.EnumValueName, AbiVerdict.Breaking, Describe(value), Describe(renamed)));
            }
            else
            {
                parts.Add(new AbiChange(valuePath, AbiChangeKind.EnumValueMissing, AbiVerdict.OldPlugin, value.Value, null));
            }
        }

        parts.AddRange(unmatched.Select(value => new AbiChange(
            $"{path}.{value.Name}", AbiChangeKind.EnumValueAdded, AbiVerdict.OldHost, null, value.Value)));
        Close(path, AbiChangeKind.Enum, parts, changes);

        // Several names may stand for one value: one that both sides have is enough.
        bool IsNamed(string number) => pluginType.Values.Any(value => value.Value == number && hostType.Values.Contains(value));
        bool IsKnown(AbiEnumValue value) => hostType.Values.Any(known => known.Name == value.Name);
    }

    private static void Close(string path, AbiChangeKind kind, List<AbiChange> parts, List<AbiChange> changes)
    {
        if (parts.Count > 0)
        {
            changes.Add(new AbiChange(path, kind, AbiVerdict.Identical, null, null, parts.ToAbiList()));
        }
    }

    private static void Difference(string path, AbiChangeKind kind, string host, string plugin, List<AbiChange> changes)
    {
        if (host != plugin)
        {
            changes.Add(new AbiChange(path, kind, AbiVerdict.Breaking, host, plugin));
        }
    }

    private static T? Take<T>(List<T> items, Func<T, bool> matches)
        where T : class
    {
        T? found = items.FirstOrDefault(matches);
        if (found is not null)
        {
            items.Remove(found);
        }

        return found;
    }

    private static string Describe(AbiEnumValue value) => $"{value.Name} = {value.Value}";

    private static string Describe(AbiField field) => $"{field.Name} {field.Type} at offset {Number(field.Offset)}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, T> Index<T>(IEnumerable<T> items, Func<T, string> key)
    {
        Dictionary<string, T> index = new(StringComparer.Ordinal);
        foreach (T item in items)
        {
            index[key(item)] = item;
        }

        return index;
    }
}
