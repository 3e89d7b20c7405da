namespace Pdk.CodeModel.Model;

/// <summary>How generated types are named.</summary>
public static class Names
{
    /// <summary>What the names of a contract's generated types begin with: <c>Calculator</c>, of a closure <c>SourceOfPairI32F64</c>.</summary>
    /// <param name="contract">The contract.</param>
    /// <returns>The start of the names.</returns>
    public static string OfTypes(ContractModel contract)
    {
        string name = WithoutInterfacePrefix(contract.Type.Name);
        string[] tokens = contract.Id.Split('<', '>', ',');
        return contract.Definition is null ? name : $"{name}Of{string.Concat(tokens.Skip(1).Where(token => token.Length > 0).Select(Last))}";
    }

    // The last part of a token, as a word inside a name: of Acme.Event Event, of i32 I32.
    private static string Last(string token)
    {
        string last = token.Substring(token.LastIndexOf('.') + 1);
        return char.ToUpperInvariant(last[0]) + last.Substring(1);
    }

    /// <summary><c>ICalculator</c> becomes <c>Calculator</c>; other names stay.</summary>
    /// <param name="name">The name of an interface.</param>
    /// <returns>The name for what is generated from it.</returns>
    public static string WithoutInterfacePrefix(string name) =>
        name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? name.Substring(1) : name;
}
