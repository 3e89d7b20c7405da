namespace Pdk.Interop;

/// <summary>
/// Another side of the boundary as this one sees it, of a host a loaded library, of a library its host: the objects of that
/// side that stubs here refer to, and the objects of this side that are held there.
/// </summary>
/// <param name="library">The library, for errors.</param>
/// <param name="check">Decides whether this side can call an object.</param>
/// <param name="end">
/// Runs once, when this owner is closed and all it had is given back: on the thread that closed it, else on the one that
/// was in the middle of a release or a use then. Must not throw.
/// </param>
/// <param name="reportFault">Hears of what no call can answer. Must not throw.</param>
internal sealed partial class Peer(object library, IVtableCheck check, Action end, Action<Exception> reportFault)
{
    // Each knows its place. In a set each would have a hash code, which takes the place of the lock in the header of an object.
    private readonly List<ObjectReference> _references = [];
    private LentObjects? _lent;
    private int _users;
    private bool _closed;

    /// <summary>The objects of this side that are held there.</summary>
    internal LentObjects Lent => Volatile.Read(ref _lent) ?? MakeLent();

    /// <summary>Whether no stub of this side can be made any more.</summary>
    internal bool IsClosed => Volatile.Read(ref _closed);

    /// <summary>Tells of an exception that no call can answer.</summary>
    internal void ReportFault(Exception exception) => reportFault(exception);

    /// <summary>Nothing can come any more: this owner is closed, the last user has left and the last count is back.</summary>
    private bool IsOver => _closed && _users == 0 && _references.Count == 0;

    /// <summary>Puts the end off until <see cref="Leave"/>.</summary>
    /// <exception cref="ObjectDisposedException">This owner is closed.</exception>
    internal void Enter()
    {
        lock (_references)
        {
            ObjectDisposedException.ThrowIf(_closed, library);
            _users++;
        }
    }

    /// <summary>Ends what <see cref="Enter"/> began.</summary>
    internal void Leave()
    {
        bool isOver;
        lock (_references)
        {
            _users--;
            isOver = IsOver;
        }

        if (isOver)
        {
            end();
        }
    }

    /// <summary>Takes over one count of an object and keeps it until it is released, at the latest with this owner.</summary>
    /// <param name="handle">The object, with a count.</param>
    /// <param name="isDelegate">Whether it is a delegate.</param>
    /// <returns>The reference for a stub.</returns>
    /// <exception cref="ObjectDisposedException">This owner is closed; the count was given back.</exception>
    internal unsafe ObjectReference Own(PluginHandle handle, bool isDelegate = false)
    {
        ObjectReference reference = new(handle, this, isDelegate);
        lock (_references)
        {
            if (!_closed)
            {
                _references.Add(reference);
                reference.Place = _references.Count - 1;
                return reference;
            }
        }

        reference.TryTake();
        reference.GiveBack();
        throw new ObjectDisposedException(library.GetType().FullName);
    }

    /// <summary>Forgets a reference whose count has been given back.</summary>
    internal void Forget(ObjectReference reference)
    {
        StubTable.Remove(reference);
        bool isOver;
        lock (_references)
        {
            isOver = Remove(reference) && IsOver;
        }

        if (isOver)
        {
            end();
        }
    }

    /// <summary>
    /// Closes every stub and gives every count back; new ones are refused from here on. Waits for nobody: a release that
    /// runs on another thread ends there, and what is in a call that needs it is released after the call. Does nothing the
    /// second time.
    /// </summary>
    internal void CloseAll()
    {
        ObjectReference[] references;
        lock (_references)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            PeerTable.Remove(this);
            _users++;
            references = [.. _references];
        }

        // Outside the lock: a release runs the plugin's code.
        List<Taken> taken = [];
        foreach (ObjectReference reference in references)
        {
            // In this order: a stub that is being made meanwhile is either seen here, or sees that it is over. Who took the count
            // before closes the stub too.
            if (reference.TryTake())
            {
                taken.Add(new Taken(reference, reference.CloseStub()));
            }
        }

        HashSet<nint>? marks = taken.TrueForAll(count => count.Reference.IsChecked) ? null : Marks.Collect();
        taken.ForEach(count => count.Reference.GiveBack(count.Stub, marks));

        Leave();
    }

    // False for one that was refused and never was there. Under the lock.
    private bool Remove(ObjectReference reference)
    {
        int place = reference.Place;
        if (place < 0)
        {
            return false;
        }

        ObjectReference last = _references[^1];
        _references[place] = last;
        last.Place = place;
        _references.RemoveAt(_references.Count - 1);
        reference.Place = -1;
        return true;
    }

    // No tuple: the equality of one of references would bring the type loader into each native library.
    private readonly struct Taken(ObjectReference reference, PluginStub? stub)
    {
        internal ObjectReference Reference => reference;

        internal PluginStub? Stub => stub;
    }

    // Two threads may be first, and both must lend from one table.
    private LentObjects MakeLent()
    {
        LentObjects made = new(this);
        return Interlocked.CompareExchange(ref _lent, made, null) ?? made;
    }
}
