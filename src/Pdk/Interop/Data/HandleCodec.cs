using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>
/// An object of a contract inside data: a <see cref="PluginHandle"/>, whose count is the writer's until the data is released.
/// A reader retains what it keeps.
/// </summary>
/// <typeparam name="T">The contract.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct HandleCodec<T> : IDataCodec<T>
    where T : class, IPluginContract<T>
{
    /// <inheritdoc/>
    public static int Size => sizeof(PluginHandle);

    /// <inheritdoc/>
    public static int MinSize => sizeof(PluginHandle);

    /// <inheritdoc/>
    public static void Lower(T? value, byte* target, ref DataWriter writer)
    {
        PluginHandle* handle = (PluginHandle*)target;
        *handle = default;
        if (value is not null)
        {
            try
            {
                HandleMarshaller.Give(T.PdkBinding, value, writer.Peer!, handle, "object");
            }
            catch (ObjectDisposedException)
            {
                throw new DataException("was disposed");
            }

            writer.Hold(*handle);
        }
    }

    /// <inheritdoc/>
    public static T? Lift(byte* source, int size, ref DataReader reader)
    {
        reader.Count(1);
        PluginHandle handle = *(PluginHandle*)source;
        try
        {
            return handle.Self is null ? null : HandleMarshaller.Lift(T.PdkBinding, handle, reader.Peer!, carriesCount: false, "object");
        }
        catch (Exception exception) when (exception is ArgumentException or ObjectDisposedException)
        {
            throw new DataException($"is no live object of contract {T.PdkBinding.Id}");
        }
    }
}
