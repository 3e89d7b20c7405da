namespace Pdk.Abi.Diff;

/// <content>Data, which grows at its end, and unions, which get more cases.</content>
internal sealed partial class TypeComparer
{
    private void CompareData(string path, AbiData hostType, AbiData pluginType, List<AbiChange> changes)
    {
        List<AbiChange> parts = [];
        List<AbiDataMember> unmatched = [.. pluginType.Members];
        foreach (AbiDataMember member in hostType.Members)
        {
            string memberPath = $"{path}.{member.Name}";
            if (Take(unmatched, other => other.Name == member.Name) is { } same)
            {
                Difference(memberPath, AbiChangeKind.FieldOffset, $"offset {Number(member.Offset)}", $"offset {Number(same.Offset)}", parts);
                Compare(memberPath, member.Type, same.Type, parts);
                if (member.Since != same.Since)
                {
                    parts.Add(new AbiChange(memberPath, AbiChangeKind.DataMemberSince, AbiVerdict.Identical, Number(member.Since), Number(same.Since)));
                }
            }
            else if (Take(unmatched, other => other.Offset == member.Offset && hostType.Members.All(known => known.Name != other.Name)) is { } renamed)
            {
                parts.Add(new AbiChange(memberPath, AbiChangeKind.FieldName, AbiVerdict.Breaking, Describe(member), Describe(renamed)));
            }
            else
            {
                AbiVerdict verdict = IsGrowth(member, pluginType) ? AbiVerdict.OldPlugin : AbiVerdict.Breaking;
                parts.Add(new AbiChange(memberPath, AbiChangeKind.DataMemberMissing, verdict, Describe(member), null));
            }
        }

        parts.AddRange(unmatched.Select(member => new AbiChange(
            $"{path}.{member.Name}", AbiChangeKind.DataMemberAdded, IsGrowth(member, hostType) ? AbiVerdict.OldHost : AbiVerdict.Breaking, null, Describe(member))));
        if (hostType.Version == pluginType.Version)
        {
            Difference(path, AbiChangeKind.StructSize, $"{Number(hostType.Size)} bytes", $"{Number(pluginType.Size)} bytes", parts);
        }

        Close(path, AbiChangeKind.Data, parts, changes);
    }

    // What came later lies behind all that was there.
    private static bool IsGrowth(AbiDataMember member, AbiData older) => member.Since > older.Version && member.Offset >= older.Size;

    private void CompareUnion(string path, AbiUnion hostType, AbiUnion pluginType, List<AbiChange> changes)
    {
        List<AbiChange> parts = [];
        List<AbiCase> unmatched = [.. pluginType.Cases];
        foreach (AbiCase one in hostType.Cases)
        {
            string casePath = $"{path}, case {Number(one.Tag)}";
            if (Take(unmatched, other => other == one) is not null)
            {
                Compare(casePath, one.Type, one.Type, parts);
            }
            else if (Take(unmatched, other => other.Tag == one.Tag || other.Type == one.Type) is { } changed)
            {
                parts.Add(new AbiChange(casePath, AbiChangeKind.UnionCaseChanged, AbiVerdict.Breaking, Describe(one), Describe(changed)));
            }
            else
            {
                parts.Add(new AbiChange(casePath, AbiChangeKind.UnionCaseMissing, AbiVerdict.OldPlugin, Describe(one), null));
            }
        }

        parts.AddRange(unmatched.Select(one => new AbiChange(
            $"{path}, case {Number(one.Tag)}", AbiChangeKind.UnionCaseAdded, AbiVerdict.OldHost, null, Describe(one))));
        Close(path, AbiChangeKind.Union, parts, changes);
    }

    private static string Describe(AbiDataMember member) =>
        $"{member.Name} {member.Type} at offset {Number(member.Offset)}{(member.Since == 1 ? "" : $" since {Number(member.Since)}")}";

    private static string Describe(AbiCase one) => $"{Number(one.Tag)} {one.Type}";
}
