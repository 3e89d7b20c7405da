using Pdk.CodeModel;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>Writes what reads data: version by version, as far as the other side's goes.</summary>
internal static class LiftEmitter
{
    internal static void Write(CodeWriter code, DataModel model)
    {
        bool isMirror = model.Kind == DataKind.Mirror;
        string type = model.IsValueType ? model.Type : model.Type + "?";
        HashSet<string> names = ["source", "size", "reader", "member", "exception", "value"];
        Dictionary<DataMemberModel, string> locals = model.Members.ToDictionary(member => member, member => Identifiers.Escape(DataEmitter.Unique(names, Camel(member.Name))));
        int[] versions = [.. model.Members.Select(member => member.Since).Append(1).Distinct().OrderBy(version => version)];
        using (code.Open($"public static {type} Lift(byte* source, int size, ref {Fixed.Interop}.DataReader reader)"))
        {
            if (isMirror)
            {
                int first = model.Members.Where(member => member.Since == 1).Select(member => member.End).DefaultIfEmpty(model.Members.Count == 0 ? model.Size : 8).First();
                code.Write($"size = {Fixed.Interop}.DataReader.SizeOf(source, size, {DataEmitter.Number(first)});");
                using (code.Open("if (size == 0)"))
                {
                    if (model.IsValueType)
                    {
                        code.Write($"{Fixed.Interop}.DataReader.ThrowNull({Fixed.Literal(model.ForPeople)});");
                    }
                    else
                    {
                        code.Write("return null;");
                    }
                }

                code.Line();
            }

            code.Write("string member = \"\";");
            using (code.Open("try"))
            {
                if (isMirror)
                {
                    code.Write("reader.Enter();");
                }

                foreach (int version in versions)
                {
                    if (version > 1)
                    {
                        code.Line();
                        DataMemberModel[] known = [.. model.Members.Where(member => member.Since < version)];
                        int end = model.Members.First(member => member.Since == version).End;
                        using (code.Open($"if (size < {DataEmitter.Number(end)}) // The other side is older than version {DataEmitter.Number(version)}."))
                        {
                            WriteReturn(code, model, known, locals);
                        }

                        code.Line();
                    }

                    foreach (DataMemberModel member in model.Members.Where(member => member.Since == version))
                    {
                        code.Write($"member = {Fixed.Literal(member.Name)};");
                        code.Write($"var {locals[member]} = {member.Codec}.Lift(source + {DataEmitter.Number(member.Offset)}, {DataEmitter.Number(member.Size)}, ref reader);");
                    }
                }

                WriteReturn(code, model, [.. model.Members], locals);
            }

            using (code.Open($"catch ({Fixed.Interop}.DataException exception) when (exception.Within(member, null))"))
            {
                code.Write("throw;");
            }
        }

        if (model.IsUnknownCase)
        {
            code.Line();
            code.Write($"internal static {model.Type} Unknown() => {New(model, [], locals)};");
        }
    }

    private static void WriteReturn(CodeWriter code, DataModel model, DataMemberModel[] known, Dictionary<DataMemberModel, string> locals)
    {
        if (model.Kind == DataKind.Mirror)
        {
            code.Write("reader.Leave();");
        }

        code.Write($"return {New(model, known, locals)};");
    }

    private static string New(DataModel model, DataMemberModel[] known, Dictionary<DataMemberModel, string> locals)
    {
        if (model.Kind == DataKind.Tuple)
        {
            // C# has no tuple of one.
            string items = string.Join(", ", model.Members.Select(member => Value(member, locals)));
            return model.Members.Count == 1 ? $"new {model.Type}({items})" : $"({items})";
        }

        string arguments = string.Join(", ", [
            .. model.Members
                .Where(member => member.Parameter is not null && (known.Contains(member) || !member.IsOptional))
                .Select(member => $"{Identifiers.Escape(member.Parameter!)}: {(known.Contains(member) ? Value(member, locals) : "default!")}"),
            .. model.Unknown.Select(parameter => $"{Identifiers.Escape(parameter)}: default!"),
        ]);
        string[] assigned =
        [
            .. model.Members
                .Where(member => member.Parameter is null && (known.Contains(member) || member.IsRequired))
                .Select(member => $"{Identifiers.Escape(member.Name)} = {(known.Contains(member) ? Value(member, locals) : "default!")}"),
        ];
        return $"new {model.Type}({arguments})" + (assigned.Length == 0 ? "" : $" {{ {string.Join(", ", assigned)} }}");
    }

    private static string Value(DataMemberModel member, Dictionary<DataMemberModel, string> locals) =>
        locals[member] + (member.IsReference || member.HasInnerNulls ? "!" : "");

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
