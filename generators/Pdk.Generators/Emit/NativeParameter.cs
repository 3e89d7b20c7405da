namespace Pdk.Generators.Emit;

/// <summary>A parameter of an unmanaged signature.</summary>
/// <param name="Type">A blittable C# type.</param>
/// <param name="Name">Its name, escaped.</param>
internal sealed record NativeParameter(string Type, string Name);
