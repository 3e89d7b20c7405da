namespace Pdk;

/// <summary>
/// Closes a generic contract over types, so that this assembly can use it: <c>[assembly: PluginClosure&lt;ISource&lt;Event&gt;&gt;]</c>.
/// </summary>
/// <remarks>
/// An ABI has no open types, so each closure of a generic contract is a contract of its own, which the generator writes.
/// It finds those that a plugin class implements or another contract inherits; a host says here which ones it uses.
/// Several assemblies may say the same.
/// </remarks>
/// <typeparam name="TContract">The contract with its type arguments.</typeparam>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PluginClosureAttribute<TContract> : Attribute
    where TContract : class, IPluginContract<TContract>;
