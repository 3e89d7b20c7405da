using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>A type inside data, of which generated code says how it crosses.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Codec">The name of the generated struct, unique in its contract.</param>
/// <param name="Type">The type in C#, fully qualified, without annotations of null.</param>
/// <param name="ForPeople">The type in messages.</param>
/// <param name="Size">Bytes of its native form.</param>
/// <param name="Members">The members that cross, in order.</param>
public sealed record DataModel(DataKind Kind, string Codec, string Type, string ForPeople, int Size, AbiList<DataMemberModel> Members)
{
    /// <summary>Whether it has no null.</summary>
    public bool IsValueType { get; init; }

    /// <summary>Whether an object of it may be of another class, which would lose what that adds.</summary>
    public bool CanBeDerived { get; init; }

    /// <summary>Whether it is the case of a union that stands for those of a newer side, and is made without any member.</summary>
    public bool IsUnknownCase { get; init; }

    /// <summary>The cases of a union.</summary>
    public AbiList<DataCaseModel> Cases { get; init; }

    /// <summary>What is looked at in plain data.</summary>
    public AbiList<ValueCheck> Checks { get; init; }

    /// <summary>Whether it names something obsolete.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>Parameters of the constructor that are no member here, because a contract of another assembly is older.</summary>
    public AbiList<string> Unknown { get; init; }
}
