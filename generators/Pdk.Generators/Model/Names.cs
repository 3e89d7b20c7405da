namespace Pdk.Generators.Model;

/// <summary>How generated types are named.</summary>
internal static class Names
{
    /// <summary><c>ICalculator</c> becomes <c>Calculator</c>; other names stay.</summary>
    internal static string WithoutInterfacePrefix(string name) =>
        name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? name.Substring(1) : name;
}
