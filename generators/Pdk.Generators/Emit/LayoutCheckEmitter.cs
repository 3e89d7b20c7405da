using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>
/// Writes what holds the computed layouts of structs against the real ones: in debug builds, and in each build for those
/// that nobody promises. What is for debug builds stands between <c>#if DEBUG</c>, so that the same contract is the same
/// text in every build.
/// </summary>
internal static class LayoutCheckEmitter
{
    /// <summary>Writes the binding's property.</summary>
    internal static void WriteBinding(CodeWriter code, ContractModel contract, string local)
    {
        if (contract.Layouts.Count > 0)
        {
            InDebug(code, contract.Layouts.All(layout => layout.IsPromised), () => code.Write($"CheckLayouts = {local}Layouts.Check,"));
        }
    }

    /// <summary>Writes the class with the check.</summary>
    internal static void Write(CodeWriter code, ContractModel contract, string name)
    {
        if (contract.Layouts.Count == 0)
        {
            return;
        }

        LayoutModel[] promised = [.. contract.Layouts.Where(layout => layout.IsPromised)];
        LayoutModel[] others = [.. contract.Layouts.Where(layout => !layout.IsPromised)];
        code.Line();
        InDebug(code, others.Length == 0, () =>
        {
            code.Write("/// <summary>Are the structs laid out as the ABI text says?</summary>");
            code.Write(Fixed.Attributes(contract.IsObsolete));
            using (code.Open($"file static unsafe class {name}Layouts"))
            {
                List<string> accessors = [];
                using (code.Open("internal static void Check()"))
                {
                    WriteChecks(code, others, accessors);
                    InDebug(code, others.Length > 0 && promised.Length > 0, () => WriteChecks(code, promised, accessors));
                }

                InDebug(code, others.Length > 0 && accessors.Count > 0, () => accessors.ForEach(accessor =>
                {
                    code.Line();
                    code.Write(accessor);
                }));
            }
        });
    }

    /// <summary>
    /// Writes the library's <c>init</c>. Here as well, because the native compiler lays structs out itself; and through
    /// the contract's assembly, because a plugin's cannot name all that it needs.
    /// </summary>
    internal static void WriteInit(CodeWriter code, LibraryModel library)
    {
        string head = $"private static {Fixed.Interop}.PdkError* Init({Fixed.Interop}.HostTable* host)";
        ContractModel[] contracts = [.. library.Exports.Select(export => export.Contract).Where(contract => contract.HasLayouts)];
        string[] always = Checks(contracts.Where(contract => contract.HasUnpromisedLayouts));
        string[] inDebug = [.. Checks(contracts).Except(always)];
        if (contracts.Length == 0)
        {
            code.Write($"{head} => Module.Init(host);");
            return;
        }

        using (code.Open(head))
        {
            WriteInitChecks(code, "error", always);
            InDebug(code, inDebug.Length > 0, () => WriteInitChecks(code, always.Length == 0 ? "error" : "debugError", inDebug));
            code.Write("return Module.Init(host);");
        }
    }

    private static string[] Checks(IEnumerable<ContractModel> contracts) =>
        [.. contracts.Select(contract => $"{Fixed.Interop}.PluginModule.CheckLayouts<{contract.Type.Qualified}>()").Distinct()];

    private static void WriteInitChecks(CodeWriter code, string error, string[] checks)
    {
        if (checks.Length == 0)
        {
            return;
        }

        for (int index = 0; index < checks.Length; index++)
        {
            code.Write(index == 0 ? $"{Fixed.Interop}.PdkError* {error} = {checks[0]};" : $"{error} = {error} is null ? {checks[index]} : {error};");
        }

        using (code.Open($"if ({error} is not null)"))
        {
            code.Write($"return {error};");
        }
    }

    private static void InDebug(CodeWriter code, bool isDebug, Action write)
    {
        if (!isDebug)
        {
            write();
            return;
        }

        code.Raw("#if DEBUG");
        write();
        code.Raw("#endif");
    }

    private static void WriteChecks(CodeWriter code, LayoutModel[] layouts, List<string> accessors)
    {
        for (int index = 0; index < layouts.Length; index++)
        {
            if (index > 0)
            {
                code.Line();
            }

            WriteCheck(code, layouts[index], accessors);
        }
    }

    private static void WriteCheck(CodeWriter code, LayoutModel layout, List<string> accessors)
    {
        using (code.Open($"// {layout.Name}"))
        {
            code.Write($"{Fixed.Interop}.LayoutCheck<{layout.Type}> layout = new({Fixed.Literal(layout.Name)}, size: {layout.Size}, alignment: {layout.Alignment});");
            if (layout.Name == "datetimeoffset")
            {
                code.Write($"{Fixed.Interop}.FrameworkLayouts.CheckDateTimeOffset();");
            }

            foreach (LayoutFieldModel field in layout.Fields)
            {
                string place = field switch
                {
                    { Member: null } => "in global::System.Nullable.GetValueRefOrDefaultRef(in layout.Value)",
                    { HiddenType: { } type } => $"ref {Accessor(layout, field.Member, type, accessors)}(ref layout.Value)",
                    _ => $"in layout.Value.{field.Member}",
                };
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
