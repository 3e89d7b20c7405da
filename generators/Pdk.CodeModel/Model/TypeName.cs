using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>The name of a type that generated code reopens or refers to.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Containing">The declarations around it, outermost first, for example <c>partial class Outer</c>.</param>
/// <param name="Name">Its own name, without an escape.</param>
/// <param name="Qualified">Its full name in C#, beginning with <c>global::</c>.</param>
public sealed record TypeName(string Namespace, AbiList<string> Containing, string Name, string Qualified)
{
    /// <summary>The full name without <c>global::</c>.</summary>
    public string FullName => Qualified.Substring("global::".Length);
}
