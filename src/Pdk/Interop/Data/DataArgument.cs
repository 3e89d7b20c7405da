using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>Data lowered for one call. Made by generated code; <see cref="Free"/> after the call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct DataArgument
{
    private readonly DataChunk? _chunk;

    internal DataArgument(void* data, DataChunk? chunk)
    {
        Data = data;
        _chunk = chunk;
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
    }
}
