namespace Pdk.CodeModel.Model;

/// <summary>How a value crosses. For each kind there is one marshaller in Pdk.Generators.</summary>
public enum MarshalKind
{
    /// <summary>No value.</summary>
    Void,

    /// <summary>An integer, a floating-point number, nint or nuint: as it is.</summary>
    Primitive,

    /// <summary>bool: a byte, non-zero is true.</summary>
    Boolean,

    /// <summary>char: a 16-bit integer.</summary>
    Character,

    /// <summary>An enum: its underlying integer.</summary>
    Enum,

    /// <summary>A struct of blittable fields: a pointer to it.</summary>
    Struct,

    /// <summary>string: UTF-8 data and length; as a result a buffer.</summary>
    Text,

    /// <summary>string in a contract that says so: UTF-16 data and length; as a result a buffer.</summary>
    Utf16,

    /// <summary>Uri: the text it was made of, as UTF-8.</summary>
    Uri,

    /// <summary>Version: its text, as UTF-8.</summary>
    Version,

    /// <summary>An array of blittable elements: data and length; as a result a buffer.</summary>
    Array,

    /// <summary>Another collection of blittable elements: as an array.</summary>
    Sequence,

    /// <summary>Data, and collections and tuples that hold more than blittable elements: a pointer to a copy; as a result a buffer.</summary>
    Data,

    /// <summary>Span of blittable elements: data and length, a view.</summary>
    Span,

    /// <summary>ReadOnlySpan of blittable elements: data and length, a view.</summary>
    ReadOnlySpan,

    /// <summary>An object of a contract: a counted handle.</summary>
    Handle,

    /// <summary>A delegate: a counted handle of an object with one slot.</summary>
    Delegate,
}
