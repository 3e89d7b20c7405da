using Pdk;

namespace EndToEnd;

/// <summary>Counts its life in library A.</summary>
[Plugin("endtoend.a.tracked", "1.0.0")]
public sealed class Tracked : Lifetime;
