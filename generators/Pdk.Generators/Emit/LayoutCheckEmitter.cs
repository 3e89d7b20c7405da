using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>
/// Writes what holds the computed layouts of structs against the real ones in debug builds. It stands between
/// <c>#if DEBUG</c>, so that the same contract is the same text in every build.
/// </summary>
internal static class LayoutCheckEmitter
{
    /// <summary>Writes the binding's property.</summary>
    internal static void WriteBinding(CodeWriter code, ContractModel contract, string local)
    {
        if (contract.Layouts.Count > 0)
        {
            code.Raw("#if DEBUG");
            code.Write($"CheckLayouts = {local}Layouts.Check,");
            code.Raw("#endif");
        }
    }

    /// <summary>Writes the class with the check.</summary>
    internal static void Write(CodeWriter code, ContractModel contract, string name)
    {
        if (contract.Layouts.Count == 0)
        {
            return;
        }

        code.Line();
        code.Raw("#if DEBUG");
        code.Write("/// <summary>Are the structs laid out as the ABI text says?</summary>");
        code.Write(Fixed.Attributes(contract.IsObsolete));
        using (code.Open($"file static unsafe class {name}Layouts"))
        {
            List<string> accessors = [];
            using (code.Open("internal static void Check()"))
            {
                for (int index = 0; index < contract.Layouts.Count; index++)
                {
                    if (index > 0)
                    {
                        code.Line();
                    }

                    WriteCheck(code, contract.Layouts[index], accessors);
                }
            }

            accessors.ForEach(accessor =>
            {
                code.Line();
                code.Write(accessor);
            });
        }

        code.Raw("#endif");
    }

    /// <summary>
    /// Writes the library's <c>init</c>. Here as well, because the native compiler lays structs out itself; and through
    /// the contract's assembly, because a plugin's cannot name all that it needs.
    /// </summary>
    internal static void WriteInit(CodeWriter code, LibraryModel library)
    {
        string head = $"private static {Fixed.Interop}.PdkError* Init({Fixed.Interop}.HostTable* host)";
        string[] checks = [.. library.Exports
            .Where(export => export.Contract.HasStructs)
            .Select(export => $"{Fixed.Interop}.PluginModule.CheckLayouts<{export.Contract.Type.Qualified}>()")
            .Distinct()];
        if (checks.Length == 0)
        {
            code.Write($"{head} => Module.Init(host);");
            return;
        }

        using (code.Open(head))
        {
            code.Raw("#if DEBUG");
            for (int index = 0; index < checks.Length; index++)
            {
                code.Write(index == 0 ? $"{Fixed.Interop}.PdkError* error = {checks[0]};" : $"error = error is null ? {checks[index]} : error;");
            }

            using (code.Open("if (error is not null)"))
            {
                code.Write("return error;");
            }

            code.Raw("#endif");
            code.Write("return Module.Init(host);");
        }
    }

    private static void WriteCheck(CodeWriter code, LayoutModel layout, List<string> accessors)
    {
        using (code.Open($"// {layout.Name}"))
        {
            code.Write($"{Fixed.Interop}.LayoutCheck<{layout.Type}> layout = new({Fixed.Literal(layout.Name)}, size: {layout.Size}, alignment: {layout.Alignment});");
            foreach (LayoutFieldModel field in layout.Fields)
            {
                string place = field.HiddenType is { } type
                    ? $"ref {Accessor(layout, field.Member, type, accessors)}(ref layout.Value)"
                    : $"in layout.Value.{field.Member}";
                code.Write($"layout.Field({Fixed.Literal(field.Name)}, {field.Offset}, {place});");
            }
        }
    }

    private static string Accessor(LayoutModel layout, string field, string type, List<string> accessors)
    {
        string name = $"Hidden{accessors.Count}";
        accessors.Add(
            $"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = {Fixed.Literal(field)})]\n"
            + $"private static extern ref {type} {name}(ref {layout.Type} value);");
        return name;
    }
}
