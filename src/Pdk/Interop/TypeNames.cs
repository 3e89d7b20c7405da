namespace Pdk.Interop;

/// <summary>Names of generated types as people read them.</summary>
internal static class TypeNames
{
    /// <summary>
    /// A name without what the compiler puts before that of a <see langword="file"/> type: <c>&lt;File&gt;F0123…__</c>,
    /// and the namespace before that.
    /// </summary>
    internal static string WithoutFile(string name)
    {
        int file = name.IndexOf('>', StringComparison.Ordinal);
        int end = file < 0 ? -1 : name.IndexOf("__", file, StringComparison.Ordinal);
        return end < 0 ? name : name[(end + 2)..];
    }

    /// <summary>A type as C# writes it, without namespaces: <c>ISource&lt;Pair&lt;int, double&gt;&gt;</c>.</summary>
    internal static string InCSharp(Type type)
    {
        int arity = type.Name.IndexOf('`', StringComparison.Ordinal);
        return arity >= 0 ? $"{type.Name[..arity]}<{string.Join(", ", type.GetGenericArguments().Select(InCSharp))}>"
            : type.BaseType == typeof(Enum) ? type.Name
            : Type.GetTypeCode(type) switch
            {
                TypeCode.Boolean => "bool",
                TypeCode.Int16 => "short",
                TypeCode.UInt16 => "ushort",
                TypeCode.Int32 => "int",
                TypeCode.UInt32 => "uint",
                TypeCode.Int64 => "long",
                TypeCode.UInt64 => "ulong",
                TypeCode.Single => "float",
                TypeCode.SByte or TypeCode.Byte or TypeCode.Char or TypeCode.Double or TypeCode.Decimal or TypeCode.String => type.Name.ToLowerInvariant(),
                _ => type.Name,
            };
    }

    /// <summary>A stack trace without what the compiler puts before the names of <see langword="file"/> types.</summary>
    internal static string? WithoutFiles(string? stack)
    {
        // <File>F, then the 64 hexadecimal digits of a hash, then two underscores.
        const int HashLength = 64;
        int mark = 0;
        while (stack is not null && (mark = stack.IndexOf(">F", mark, StringComparison.Ordinal)) >= 0)
        {
            int end = mark + 2 + HashLength + 2;
            int start = stack.LastIndexOf('<', mark);
            bool isFile = start >= 0 && end <= stack.Length && stack.AsSpan(end - 2, 2).SequenceEqual("__");
            stack = isFile ? stack.Remove(start, end - start) : stack;
            mark = isFile ? start : mark + 2;
        }

        return stack;
    }
}
