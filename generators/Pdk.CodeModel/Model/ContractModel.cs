using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>A contract, ready to be emitted.</summary>
/// <param name="Type">The interface.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">The highest version of its members.</param>
/// <param name="Slots">Its members in order of their slots, without those of its bases.</param>
/// <param name="Bases">The contracts it inherits, directly or not, in order of their ids; each without bases and layouts of its own.</param>
/// <param name="AbiText">Its ABI.</param>
/// <param name="Layouts">The layouts behind <paramref name="AbiText"/>, for a contract of this compilation.</param>
/// <param name="Fingerprint">The hash of <paramref name="AbiText"/>, 32 hexadecimal digits.</param>
/// <param name="Refusal">Why it cannot cross; null if it can.</param>
/// <param name="IsObsolete">Whether it names something obsolete, so that what names it must be obsolete too.</param>
/// <param name="IsDisposable">Whether it inherits IDisposable, which is the stub's own affair.</param>
/// <param name="CanReopen">Whether generated code can add to the interface.</param>
public sealed record ContractModel(
    TypeName Type,
    string Id,
    int Version,
    AbiList<SlotModel> Slots,
    AbiList<ContractModel> Bases,
    string AbiText,
    AbiList<LayoutModel> Layouts,
    string Fingerprint,
    string? Refusal,
    bool IsObsolete,
    bool IsDisposable,
    bool CanReopen)
{
    /// <summary>The contracts whose objects cross in its calls, and in theirs, in order of id and role.</summary>
    public AbiList<ReferenceModel> References { get; init; }

    /// <summary>Of a generic contract its type parameters in C#; it has no stub and no exports, which each closure has.</summary>
    public AbiList<string> TypeParameters { get; init; }

    /// <summary>Of a closure the generic contract, whose slots are in the same order; null for others.</summary>
    public ContractModel? Definition { get; init; }

    /// <summary>Of a closure what the runtime knows it by, which has no names of tuple items and no annotations of null.</summary>
    public string Identity { get; init; } = "";

    /// <summary>Of a generic contract of another assembly: for each slot the place of its member among those declared.</summary>
    public AbiList<int> Order { get; init; }

    /// <summary>What generated code must say of types inside data.</summary>
    public AbiList<DataModel> Data { get; init; }

    /// <summary>Whether something crosses whose layout is no number's, so that it can be checked.</summary>
    public bool HasLayouts =>
        AbiText.Contains("\n  struct ") || Slots.Any(slot => slot.Parameters.Select(parameter => parameter.Type).Append(slot.Result).Any(type => IsValue(type.Abi)));

    /// <summary>Whether some of these layouts are promised by nobody, so that each build checks them.</summary>
    public bool HasUnpromisedLayouts => AbiText.Contains("System.ValueTuple<") || AbiText.Contains("datetimeoffset");

    private static bool IsValue(AbiType type) => AbiPrimitives.Find(type) is { IsScalar: false } || type.Arguments.Any(IsValue);
}
