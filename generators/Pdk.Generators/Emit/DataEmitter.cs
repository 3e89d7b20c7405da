using System.Globalization;
using Pdk.CodeModel;
using Pdk.CodeModel.Model;
using Pdk.Generators.Emit.Marshalling;

namespace Pdk.Generators.Emit;

/// <summary>Writes how the types inside data cross: for each a struct that writes it to native memory and reads it from there.</summary>
internal static class DataEmitter
{
    /// <summary>Writes the structs of a file.</summary>
    internal static void Write(CodeWriter code, IEnumerable<DataModel> models)
    {
        foreach (DataModel model in models)
        {
            code.Line();
            code.Write($"/// <summary>{ExportEmitter.Xml(Summary(model))}</summary>");
            code.Write(Fixed.Attributes(model.IsObsolete));
            string contract = model.Kind == DataKind.Check ? "IDataCheck" : $"IDataCodec<{model.Type}>";
            using (code.Open($"file readonly unsafe struct {model.Codec} : {Fixed.Interop}.{contract}"))
            {
                switch (model.Kind)
                {
                    case DataKind.Check:
                        WriteCheck(code, model);
                        break;
                    case DataKind.Union:
                        UnionEmitter.Write(code, model);
                        break;
                    default:
                        WriteSizes(code, model);
                        WriteLower(code, model);
                        code.Line();
                        LiftEmitter.Write(code, model);
                        break;
                }
            }
        }
    }

    private static string Summary(DataModel model) => model.Kind switch
    {
        DataKind.Check => $"Are there such values in .NET as in {model.ForPeople}?",
        DataKind.Union => $"{model.ForPeople}: a tag, and a pointer to the case.",
        DataKind.Tuple => $"{model.ForPeople}: its items, {Number(model.Size)} bytes.",
        _ => $"{model.ForPeople}: its size and its members, {Number(model.Size)} bytes.",
    };

    private static void WriteCheck(CodeWriter code, DataModel model)
    {
        using (code.Open("public static void Check(byte* data, int count)"))
        {
            HashSet<string> names = [];
            foreach (string line in CheckLines.Block(model, name => Unique(names, name)))
            {
                code.Write(line);
            }
        }
    }

    private static void WriteSizes(CodeWriter code, DataModel model)
    {
        code.Write($"public static int Size => {Number(model.Size)};");
        code.Line();
        code.Write($"public static int MinSize => {(model.Kind == DataKind.Mirror ? "sizeof(uint)" : "Size")};");
        code.Line();
    }

    private static void WriteLower(CodeWriter code, DataModel model)
    {
        bool isMirror = model.Kind == DataKind.Mirror;
        string type = model.IsValueType ? model.Type : model.Type + "?";
        using (code.Open($"public static void Lower({type} value, byte* target, ref {Fixed.Interop}.DataWriter writer)"))
        {
            if (!model.IsValueType)
            {
                using (code.Open("if (value is null)"))
                {
                    code.Write("*(uint*)target = 0;");
                    code.Write("return;");
                }

                code.Line();
            }

            if (model.CanBeDerived)
            {
                using (code.Open($"if (value.GetType() != typeof({model.Type}))"))
                {
                    code.Write($"{Fixed.Interop}.DataWriter.ThrowUnknownType(value, {Fixed.Literal(model.ForPeople)});");
                }

                code.Line();
            }

            code.Write("string member = \"\";");
            using (code.Open("try"))
            {
                if (isMirror)
                {
                    code.Write("writer.Enter();");
                    code.Write("*(uint*)target = (uint)Size;");
                }

                foreach (DataMemberModel member in model.Members)
                {
                    string value = $"value.{Identifiers.Escape(member.Name)}{(member.HasInnerNulls ? "!" : "")}";
                    code.Write($"member = {Fixed.Literal(member.Name)};");
                    code.Write($"{member.Codec}.Lower({value}, target + {Number(member.Offset)}, ref writer);");
                }

                if (isMirror)
                {
                    code.Write("writer.Leave();");
                }
            }

            using (code.Open($"catch ({Fixed.Interop}.DataException exception) when (exception.Within(member, {(model.IsValueType ? "null" : "value")}))"))
            {
                code.Write("throw;");
            }
        }
    }

    internal static string Unique(HashSet<string> taken, string name)
    {
        while (!taken.Add(name))
        {
            name += "_";
        }

        return name;
    }

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
