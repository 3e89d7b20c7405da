namespace Pdk.Tests.Matrix;

/// <summary>How a kind crosses, which decides where it may stand.</summary>
internal enum TypeForm
{
    /// <summary>As its bytes: what docs/types.md calls plain data.</summary>
    Plain,

    /// <summary>As a copy: texts, data, and collections, also of objects.</summary>
    Copied,

    /// <summary>As a handle of a contract.</summary>
    Object,

    /// <summary>As a handle with one slot.</summary>
    Delegate,

    /// <summary>As memory that is lent for the call.</summary>
    Span,
}
