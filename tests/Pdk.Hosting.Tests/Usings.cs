global using Xunit;

// The fixtures are ELF libraries.
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
