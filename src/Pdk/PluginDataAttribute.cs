namespace Pdk;

/// <summary>
/// Marks a class, struct or record that crosses the plugin boundary by value: with its public properties and fields, each side
/// its own copy.
/// </summary>
/// <remarks>
/// A property is part of it if it can be given back to a new object: by a setter, by init, or by a parameter of the same name,
/// whatever its case, of a public constructor. It grows by members with <see cref="SinceAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class PluginDataAttribute : Attribute;
