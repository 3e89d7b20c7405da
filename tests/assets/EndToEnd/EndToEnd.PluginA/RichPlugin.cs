using Pdk;

namespace EndToEnd;

/// <summary>Objects of library A.</summary>
[Plugin("endtoend.a.rich", "1.0.0")]
public sealed class RichPlugin : Rich;
