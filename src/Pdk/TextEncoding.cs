namespace Pdk;

/// <summary>How the texts of a contract cross.</summary>
public enum TextEncoding
{
    /// <summary>Strict UTF-8, which every language reads. A lone surrogate, which UTF-8 has no bytes for, is an error.</summary>
    Utf8 = 0,

    /// <summary>
    /// UTF-16, as .NET has it: an argument is pinned and not encoded, a lone surrogate passes through. For contracts between
    /// programs in .NET that pass much text.
    /// </summary>
    Utf16 = 1,
}
