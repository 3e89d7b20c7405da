using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// Data across the boundary: an argument is a pointer to its native form, a result comes in a <see cref="PdkBuffer"/>. Called
/// by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class DataMarshaller
{
    /// <summary>Writes an argument.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TCodec">How it crosses.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="scratch">Memory of the caller's frame.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <returns>What to pass.</returns>
    /// <exception cref="ArgumentException">The value cannot cross; the message has the path.</exception>
    public static DataArgument Lower<T, TCodec>(T? value, DataScratch* scratch, string name)
        where TCodec : struct, IDataCodec<T>
    {
        DataWriter writer = new(scratch, DataScratch.Size);
        return new DataArgument(Write<T, TCodec>(value, ref writer, name), writer.Chunk);
    }

    /// <inheritdoc cref="Lower{T, TCodec}(T, DataScratch*, string)"/>
    /// <remarks>With objects in it, which the caller lends.</remarks>
    public static DataArgument Lower<T, TCodec>(T? value, DataScratch* scratch, string name, PluginStub caller)
        where TCodec : struct, IDataCodec<T>
    {
        DataWriter writer = new(scratch, DataScratch.Size, caller.Owner);
        void* data = Write<T, TCodec>(value, ref writer, name);
        return new DataArgument(data, writer.Chunk, writer.Handles);
    }

    /// <summary>Reads an argument.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TCodec">How it crosses.</typeparam>
    /// <param name="data">The native form; null is a null value.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">What lies there is no value of the type; the message has the path.</exception>
    public static T? Lift<T, TCodec>(void* data, string name)
        where TCodec : struct, IDataCodec<T>
        => Read<T, TCodec>(data, name, null);

    /// <inheritdoc cref="Lift{T, TCodec}(void*, string)"/>
    /// <remarks>With objects in it, of the side that calls the object of <paramref name="self"/>.</remarks>
    public static T? Lift<T, TCodec>(void* data, string name, void* self)
        where TCodec : struct, IDataCodec<T>
        => Read<T, TCodec>(data, name, Handles.PeerOf(self));

    private static T? Read<T, TCodec>(void* data, string name, Peer? peer)
        where TCodec : struct, IDataCodec<T>
    {
        DataReader reader = new() { Peer = peer };
        try
        {
            return data is not null ? TCodec.Lift((byte*)data, int.MaxValue, ref reader) : Null.Of<T>();
        }
        catch (DataException fault)
        {
            throw fault.ToException(name);
        }
    }

    /// <summary>Writes a result: into the caller's scratch as far as it fits, the rest into memory that the caller releases.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TCodec">How it crosses.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="result">The caller's buffer.</param>
    /// <param name="name">The result or parameter, for the error.</param>
    /// <exception cref="ArgumentException">The value cannot cross; the message has the path.</exception>
    public static void Lower<T, TCodec>(T? value, PdkBuffer* result, string name)
        where TCodec : struct, IDataCodec<T>
    {
        Write<T, TCodec>(value, result, name, null);
    }

    /// <inheritdoc cref="Lower{T, TCodec}(T, PdkBuffer*, string)"/>
    /// <remarks>With objects in it, for the side that calls the object of <paramref name="self"/>.</remarks>
    public static void Lower<T, TCodec>(T? value, PdkBuffer* result, string name, void* self)
        where TCodec : struct, IDataCodec<T>
        => Write<T, TCodec>(value, result, name, Handles.PeerOf(self));

    private static void Write<T, TCodec>(T? value, PdkBuffer* result, string name, Peer? peer)
        where TCodec : struct, IDataCodec<T>
    {
        if (value is null && !typeof(T).IsValueType)
        {
            *result = default;
            return;
        }

        DataWriter writer = new(result->Data, result->Data is null ? 0 : result->Capacity, peer);
        result->Data = Write<T, TCodec>(value, ref writer, name);
        result->Length = TCodec.Size;
        if (writer.Handles is { } handles)
        {
            new DataResult(writer.Chunk, handles).Give(result);
        }
        else if (writer.Chunk is { } chunk)
        {
            result->Owner = (void*)GCHandle.ToIntPtr(GCHandle.Alloc(chunk));
            result->Release = &Release;
        }
        else
        {
            result->Release = null;
        }
    }

    /// <summary>Reads a result and gives its memory back, also when it cannot be read.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TCodec">How it crosses.</typeparam>
    /// <param name="result">The buffer that the call filled.</param>
    /// <param name="name">The result or parameter, for the error.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">What lies there is no value of the type; the message has the path.</exception>
    public static T? Lift<T, TCodec>(PdkBuffer* result, string name)
        where TCodec : struct, IDataCodec<T>
    {
        try
        {
            return Lift<T, TCodec>(result->Data, name);
        }
        finally
        {
            Buffers.Release(result);
        }
    }

    /// <inheritdoc cref="Lift{T, TCodec}(PdkBuffer*, string)"/>
    /// <remarks>With objects in it, of the side that was called.</remarks>
    public static T? Lift<T, TCodec>(PdkBuffer* result, string name, PluginStub caller)
        where TCodec : struct, IDataCodec<T>
    {
        try
        {
            return Read<T, TCodec>(result->Data, name, caller.Owner);
        }
        finally
        {
            Buffers.Release(result);
        }
    }

    private static void* Write<T, TCodec>(T? value, ref DataWriter writer, string name)
        where TCodec : struct, IDataCodec<T>
    {
        try
        {
            byte* root = writer.Allocate(TCodec.Size);
            TCodec.Lower(value, root, ref writer);
            return root;
        }
        catch (DataException fault)
        {
            writer.Free();
            throw fault.ToException(name);
        }
        catch
        {
            // A property of the user's threw.
            writer.Free();
            throw;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(void* owner)
    {
        GCHandle handle = GCHandle.FromIntPtr((nint)owner);
        DataChunk chunk = (DataChunk)handle.Target!;
        handle.Free();
        DataChunk.Free(chunk);
    }
}
