namespace Pdk.Tests.Matrix.Positions;

/// <summary>A property that is only written.</summary>
internal sealed class SetterPosition() : Position("property that is only set")
{
    internal override string Contract(TypeCase kind) => $"{kind.Type} Setter {{ set; }}\nint Seen {{ get; }}";

    internal override string Implementation(TypeCase kind) =>
        $"public {kind.Type} Setter {{ set => Seen = Index(value); }}\npublic int Seen {{ get; private set; }}";

    internal override string Checks(TypeCase kind) => "other.Setter = value;\nreport.Check(index, Is(other.Seen, value));";
}
