using System.Globalization;
using System.Text;

namespace Pdk.Abi.Headers;

/// <summary>Makes C names of C# names.</summary>
internal static class CNames
{
    // Keywords of C23 and C++23 in lower case, and what system headers and compilers define as macros.
    private static readonly HashSet<string> s_taken =
    [
        .. (
            "alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class compl " +
            "concept const consteval constexpr constinit const_cast continue co_await co_return co_yield decltype default delete " +
            "do double dynamic_cast else enum explicit export extern false float for friend goto if inline int long mutable " +
            "namespace new noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast " +
            "requires restrict return short signed sizeof static static_assert static_cast struct switch template this " +
            "thread_local throw true try typedef typeid typename typeof typeof_unqual union unsigned using virtual void " +
            "volatile wchar_t while xor xor_eq fortran " +
            "assert errno complex imaginary noreturn offsetof setjmp stdin stdout stderr va_start va_arg va_copy va_end " +
            "i386 linux unix environ st_atime st_ctime st_mtime " +
            "cdecl far huge hyper interface near pascal small").Split(' '),
    ];

    /// <summary>Whether C takes a text as a name.</summary>
    internal static bool IsIdentifier(string name) => name.Length > 0 && !IsDigit(name[0]) && name.All(IsPart);

    /// <summary>A name in snake case and in ASCII, as a part of another one.</summary>
    internal static string Part(string name)
    {
        StringBuilder text = new();
        foreach (char c in AbiNames.SnakeCase(name.Replace('.', '_')))
        {
            text.Append(IsPart(c) ? c.ToString() : $"u{((int)c).ToString("x4", CultureInfo.InvariantCulture)}");
        }

        return text.ToString();
    }

    /// <summary>The name of a field, a slot or a parameter; it hides no type and is no keyword.</summary>
    /// <remarks>The underscore that private fields begin with says nothing in C.</remarks>
    internal static string Member(string name)
    {
        string part = Part(name).TrimStart('_');
        string free = part.Length == 0 || IsDigit(part[0]) ? "_" + part : part;
        return s_taken.Contains(free) || free.StartsWith("pdk_", StringComparison.Ordinal) ? free + "_" : Type(free);
    }

    /// <summary>A name that is none of the standard's types, which end in <c>_t</c>.</summary>
    internal static string Type(string name) => name.EndsWith("_t", StringComparison.Ordinal) ? name + "_" : name;

    private static bool IsPart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' || IsDigit(c);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
