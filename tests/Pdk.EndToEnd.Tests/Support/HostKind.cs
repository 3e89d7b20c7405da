namespace Pdk.EndToEnd.Tests.Support;

/// <summary>What the host program was compiled to.</summary>
public enum HostKind
{
    /// <summary>An assembly that the runtime compiles while it runs.</summary>
    CoreClr,

    /// <summary>A native program, published.</summary>
    NativeAot,
}
