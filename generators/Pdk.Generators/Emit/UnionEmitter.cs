using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>Writes how a closed hierarchy crosses: the tag at 0, the pointer to the case at 8.</summary>
internal static class UnionEmitter
{
    private const int Data = 8;

    internal static void Write(CodeWriter code, DataModel model)
    {
        code.Write("public static int Size => 16;");
        code.Line();
        code.Write("public static int MinSize => Size;");
        code.Line();
        using (code.Open($"public static void Lower({model.Type}? value, byte* target, ref {Fixed.Interop}.DataWriter writer)"))
        {
            code.Write("*(ulong*)target = 0;");
            code.Write($"*(byte**)(target + {Data}) = null;");
            using (code.Open("if (value is null)"))
            {
                code.Write("return;");
            }

            code.Line();
            code.Write("global::System.Type type = value.GetType();");
            bool isFirst = true;
            foreach (DataCaseModel one in model.Cases)
            {
                using (code.Open($"{(isFirst ? "" : "else ")}if (type == typeof({one.Type}))"))
                {
                    code.Write($"*(uint*)target = {DataEmitter.Number(one.Tag)};");
                    code.Write($"{Pointer(one)}.Lower(({one.Type})value, target + {Data}, ref writer);");
                }

                isFirst = false;
            }

            using (code.Open("else"))
            {
                code.Write($"{Fixed.Interop}.DataWriter.ThrowUnknownType(value, {Fixed.Literal($"a case of {model.ForPeople}")});");
            }
        }

        code.Line();
        using (code.Open($"public static {model.Type}? Lift(byte* source, int size, ref {Fixed.Interop}.DataReader reader)"))
        {
            using (code.Open($"if (*(byte**)(source + {Data}) is null)"))
            {
                code.Write("return null;");
            }

            code.Line();
            code.Write("uint tag = *(uint*)source;");
            using (code.Open("switch (tag)"))
            {
                foreach (DataCaseModel one in model.Cases)
                {
                    code.Write($"case {DataEmitter.Number(one.Tag)}:");
                    code.Write($"    return {Pointer(one)}.Lift(source + {Data}, {Data}, ref reader);");
                }

                code.Write("default:");
                if (model.Cases.FirstOrDefault(one => one.Tag == 0) is { } unknown)
                {
                    code.Write($"    return {unknown.Codec}.Unknown();");
                }
                else
                {
                    code.Write($"    {Fixed.Interop}.DataReader.ThrowUnknownCase(tag, {Fixed.Literal(model.ForPeople)});");
                    code.Write("    return null;");
                }
            }
        }
    }

    private static string Pointer(DataCaseModel one) => $"{Fixed.Interop}.PointerCodec<{one.Type}, {one.Codec}>";
}
