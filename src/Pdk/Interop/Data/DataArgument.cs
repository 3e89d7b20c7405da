using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>Data lowered for one call. Made by generated code; <see cref="Free"/> after the call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct DataArgument
{
    private readonly DataChunk? _chunk;
    private readonly List<PluginHandle>? _handles;

    internal DataArgument(void* data, DataChunk? chunk, List<PluginHandle>? handles = null)
    {
        Data = data;
        _chunk = chunk;
        _handles = handles;
    }

    /// <summary>The native form, never null.</summary>
    public void* Data { get; }

    /// <summary>Gives its memory back to the thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Free()
    {
        if (_chunk is not null)
        {
            DataChunk.Free(_chunk);
        }

        if (_handles is not null)
        {
            DataWriter.Release(_handles);
        }
    }
}
