using System.Globalization;
using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit.Marshalling;

/// <summary>Statements by which a receiver looks whether .NET has the values that it was given.</summary>
internal static class CheckLines
{
    /// <summary>For one value.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="pointer">Where it lies, as an expression.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <param name="local">Names locals.</param>
    internal static IEnumerable<string> One(TypeModel type, string pointer, string name, Func<string, string> local) =>
        type.Checks.Select(check => check.Repeats.Count == 0
            ? Loops(check, check.Repeats, pointer, "1, 0", name, local)
            : Loops(check, check.Repeats.Take(check.Repeats.Count - 1), pointer, Last(check.Repeats[check.Repeats.Count - 1]), name, local));

    /// <summary>For the elements of a span or an array.</summary>
    /// <param name="type">The type of the whole.</param>
    /// <param name="data">Where they lie, as an expression; null is fine.</param>
    /// <param name="length">How many there are, as an expression; what is impossible is left to who reads them.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <param name="local">Names locals.</param>
    internal static IEnumerable<string> All(TypeModel type, string data, string length, string name, Func<string, string> local) =>
        type.Checks.Select(check => Loops(check, check.Repeats, data, $"{length}, sizeof({type.Native})", $"{name}[]", local));

    /// <summary>For values that lie one after the other inside data, whose path others know.</summary>
    /// <param name="model">Their type.</param>
    /// <param name="local">Names locals.</param>
    internal static IEnumerable<string> Block(DataModel model, Func<string, string> local) =>
        model.Checks.Select(check => Loops(check, check.Repeats, "data", $"count, sizeof({model.Type})", "", local));

    private static string Loops(
        ValueCheck check, IEnumerable<ValueRepeat> outer, string pointer, string countAndStride, string name, Func<string, string> local)
    {
        string loops = "";
        string offset = Number(check.Offset);
        foreach (ValueRepeat repeat in outer)
        {
            string index = local("index");
            loops += $"for (int {index} = 0; {index} < {Number(repeat.Count)}; {index}++) ";
            offset += $" + ({index} * {Number(repeat.Stride)})";
        }

        return $"{loops}{Fixed.Interop}.ValueCheck.Check{check.Kind}({pointer}, {offset}, {countAndStride}, {Fixed.Literal(name + check.Path)});";
    }

    private static string Last(ValueRepeat repeat) => $"{Number(repeat.Count)}, {Number(repeat.Stride)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
