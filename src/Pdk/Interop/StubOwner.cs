using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>Who keeps track of the objects that stubs refer to: a loaded library.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StubOwner
{
    private readonly HashSet<ObjectReference> _references = [];
    private bool _closed;

    private protected StubOwner()
    {
    }

    /// <summary>Takes over one count of an object and keeps it until it is released, at the latest with this owner.</summary>
    /// <param name="handle">The object, with a count.</param>
    /// <returns>The reference for a stub.</returns>
    /// <exception cref="ObjectDisposedException">This owner is closed; the count was given back.</exception>
    internal unsafe ObjectReference Own(PluginHandle handle)
    {
        ObjectReference reference = new(handle, this);
        lock (_references)
        {
            if (!_closed)
            {
                _references.Add(reference);
                return reference;
            }
        }

        reference.Release();
        throw new ObjectDisposedException(GetType().Name);
    }

    /// <summary>Forgets a reference whose count is being given back.</summary>
    internal void Forget(ObjectReference reference)
    {
        lock (_references)
        {
            _references.Remove(reference);
        }
    }

    /// <summary>Closes every stub and gives every count back; new ones are refused from here on.</summary>
    internal void CloseAll()
    {
        ObjectReference[] references;
        lock (_references)
        {
            _closed = true;
            references = [.. _references];
        }

        // Outside the lock: a release runs the plugin's code.
        foreach (ObjectReference reference in references)
        {
            reference.Close();
        }
    }
}
