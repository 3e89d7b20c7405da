namespace Pdk.Abi;

/// <summary>All of a contract that both sides must agree on.</summary>
/// <param name="Id">The contract's id, with its arguments as tokens if it is generic.</param>
/// <param name="Version">The highest version of its slots.</param>
/// <param name="Enums">The enums its slots and structs name.</param>
/// <param name="Structs">The structs its slots and structs name.</param>
/// <param name="Slots">Its slots in order.</param>
/// <param name="Shipped">The highest version that may not change any more; 0 if nothing has shipped.</param>
/// <param name="Role">Who implements it.</param>
/// <param name="Bases">The ids of the contracts it inherits, directly or not: every object of it is one of them too.</param>
/// <param name="Data">The data its slots and data name.</param>
/// <param name="Unions">The unions its slots and data name.</param>
public sealed record AbiContract(
    string Id,
    int Version,
    AbiList<AbiEnum> Enums,
    AbiList<AbiStruct> Structs,
    AbiList<AbiSlot> Slots,
    int Shipped = 0,
    AbiRole Role = AbiRole.Provided,
    AbiList<string> Bases = default,
    AbiList<AbiData> Data = default,
    AbiList<AbiUnion> Unions = default)
{
    /// <summary>The id that the contract declares: of <c>acme.source&lt;i32&gt;</c> it is <c>acme.source</c>.</summary>
    public string DeclaredId => AbiNames.DeclaredId(Id);

    /// <summary>Whether it is a generic contract with its type parameters, as a baseline has it: <c>acme.source&lt;!T&gt;</c>.</summary>
    public bool IsOpen => Id.Contains("<!");

    /// <summary>Whether it is a generic contract with type arguments: <c>acme.source&lt;i32&gt;</c>.</summary>
    public bool IsClosure => !IsOpen && Id != DeclaredId;

    /// <summary>The contract in <c>.pdkabi</c> form: the same bytes for the same contract, lines ended by <c>\n</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => new AbiDocument(new[] { this }.ToAbiList()).ToString();
}
