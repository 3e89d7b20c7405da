namespace Pdk.Tests.Matrix;

/// <summary>
/// A place of a contract where a kind can stand. Values are in a table that both sides have, so that each side says by a number
/// which one arrived, and each direction of a place is tried by itself.
/// </summary>
/// <param name="name">Its name in failures.</param>
internal abstract class Position(string name)
{
    /// <summary>Every place.</summary>
    internal static IReadOnlyList<Position> All { get; } =
    [
        new Positions.ArgumentPosition(), new Positions.ResultPosition(), new Positions.InPosition(), new Positions.RefReadOnlyPosition(),
        new Positions.RefPosition(), new Positions.OutPosition(), new Positions.PropertyPosition(), new Positions.SetterPosition(),
        new Positions.IndexerPosition(), new Positions.KeyPosition(), new Positions.EventPosition(), new Positions.RecordPosition(),
        new Positions.FieldPosition(), new Positions.PlainFieldPosition(), new Positions.ArrayPosition(), new Positions.ListPosition(),
        new Positions.DictionaryPosition(), new Positions.TuplePosition(), new Positions.SpanPosition(), new Positions.DelegateArgumentPosition(),
        new Positions.DelegateResultPosition(), new Positions.DelegateReferencePosition(), new Positions.ClosurePosition(),
    ];

    /// <summary>Its name in failures.</summary>
    internal string Name => name;

    /// <summary>Its name in code.</summary>
    internal string Word => GetType().Name.Replace(nameof(Position), "", StringComparison.Ordinal);

    /// <summary>Whether the checks are for each value, in variables <c>index</c> and <c>value</c>.</summary>
    internal virtual bool IsForEachValue => true;

    /// <summary>Types that the members need.</summary>
    internal virtual string Types(TypeCase kind) => "";

    /// <summary>The members of the kind's contract.</summary>
    internal abstract string Contract(TypeCase kind);

    /// <summary>The members of the class, which has <c>Values</c>, <c>Index(value)</c>, <c>Next(index)</c> and <c>IsSame(a, b)</c>.</summary>
    internal abstract string Implementation(TypeCase kind);

    /// <summary>Statements that call the members of <c>other</c> and give to <c>report</c> what they found.</summary>
    internal abstract string Checks(TypeCase kind);
}
