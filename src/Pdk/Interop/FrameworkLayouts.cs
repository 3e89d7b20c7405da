using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>Layouts of .NET's own types that nobody promises. Used by generated code, once before a contract is used.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FrameworkLayouts
{
    /// <summary>Looks whether a DateTimeOffset is an offset in minutes at 0 and ticks of UTC at 8.</summary>
    /// <exception cref="PlatformNotSupportedException">It is not, in a .NET newer than this Pdk.</exception>
    public static unsafe void CheckDateTimeOffset()
    {
        DateTimeOffset value = new(2000, 1, 2, 3, 4, 5, TimeSpan.FromMinutes(-90));
        byte* bytes = (byte*)Unsafe.AsPointer(ref value);
        if (sizeof(DateTimeOffset) != 16 || *(int*)bytes != -90 || *(long*)(bytes + 8) != value.UtcTicks)
        {
            throw new PlatformNotSupportedException(
                $"DateTimeOffset lies otherwise in the memory of .NET {Environment.Version} than in the plugin ABI. Use a newer Pdk, or a DateTime and a TimeSpan in its place.");
        }
    }
}
