using System.Runtime.InteropServices;

namespace Pdk.EndToEnd.Tests.Support;

/// <summary>A theory about libraries that were compiled for linux-x64; skipped elsewhere.</summary>
public sealed class LinuxX64TheoryAttribute : TheoryAttribute
{
    public LinuxX64TheoryAttribute()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            Skip = $"The library was compiled for linux-x64, and this is {RuntimeInformation.RuntimeIdentifier}.";
        }
    }
}
