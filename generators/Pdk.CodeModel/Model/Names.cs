namespace Pdk.CodeModel.Model;

/// <summary>How generated types are named.</summary>
public static class Names
{
    /// <summary><c>ICalculator</c> becomes <c>Calculator</c>; other names stay.</summary>
    /// <param name="name">The name of an interface.</param>
    /// <returns>The name for what is generated from it.</returns>
    public static string WithoutInterfacePrefix(string name) =>
        name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? name.Substring(1) : name;
}
