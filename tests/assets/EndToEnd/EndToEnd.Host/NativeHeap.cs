using System.Runtime.InteropServices;

namespace EndToEnd.Host;

/// <summary>The C library's heap, which every runtime of the process shares.</summary>
internal static partial class NativeHeap
{
    /// <summary>Bytes in use; 0 where the C library cannot tell, which only glibc can.</summary>
    internal static long Used
    {
        get
        {
            try
            {
                MallocState state = Ask();
                return (long)(state.InUse + state.Mapped);
            }
            catch (EntryPointNotFoundException)
            {
                return 0;
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "mallinfo2")]
    private static partial MallocState Ask();
}
