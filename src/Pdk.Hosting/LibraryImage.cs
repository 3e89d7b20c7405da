namespace Pdk.Hosting;

/// <summary>What the first bytes of a file say about the native library in it.</summary>
/// <param name="Format">The file format: <c>ELF</c>, <c>PE</c> or <c>Mach-O</c>.</param>
/// <param name="Architectures">The processors it runs on, named as in a runtime identifier, for example <c>x64</c>.</param>
internal sealed record LibraryImage(string Format, params string[] Architectures);
