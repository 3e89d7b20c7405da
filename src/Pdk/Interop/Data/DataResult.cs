using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>What a result with objects holds until its receiver releases it.</summary>
internal sealed unsafe class DataResult(DataChunk? chunk, List<PluginHandle> handles)
{
    /// <summary>Hands the result over.</summary>
    internal void Give(PdkBuffer* buffer)
    {
        buffer->Owner = (void*)GCHandle<DataResult>.ToIntPtr(new GCHandle<DataResult>(this));
        buffer->Release = &Release;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(void* owner)
    {
        GCHandle<DataResult> handle = GCHandle<DataResult>.FromIntPtr((nint)owner);
        DataResult result = handle.Target;
        handle.Dispose();
        result.End();
    }

    private void End()
    {
        if (chunk is not null)
        {
            DataChunk.Free(chunk);
        }

        DataWriter.Release(handles);
    }
}
