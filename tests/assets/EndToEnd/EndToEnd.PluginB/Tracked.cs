using Pdk;

namespace EndToEnd;

/// <summary>Counts its life in library B.</summary>
[Plugin("endtoend.b.tracked", "1.0.0")]
public sealed class Tracked : Lifetime;
