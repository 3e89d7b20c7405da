namespace Pdk.TestKit;

/// <summary>How one compilation sees another.</summary>
public enum ReferenceKind
{
    /// <summary>As its source, the way an IDE does between projects.</summary>
    Compilation,

    /// <summary>As the assembly.</summary>
    Image,

    /// <summary>As the assembly without bodies and private members, the way MSBuild does between projects.</summary>
    ReferenceAssembly,
}
