using Pdk;

namespace EndToEnd;

/// <summary>Objects of library B.</summary>
[Plugin("endtoend.b.rich", "1.0.0")]
public sealed class RichPlugin : Rich;
