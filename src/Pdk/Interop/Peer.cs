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
    private static int s_last;

    // Changed under StubTable.Lock. Each count that is kept is a user too.
    private int _users;
    private bool _closed;

    /// <summary>What the entries of <see cref="LentObjects"/> differ in that are one object at several sides.</summary>
    internal int Hash { get; } = Interlocked.Increment(ref s_last) * 0x2545_F491;

    /// <summary>Whether no stub of this side can be made any more.</summary>
    internal bool IsClosed => Volatile.Read(ref _closed);

    /// <summary>Tells of an exception that no call can answer.</summary>
    internal void ReportFault(Exception exception) => reportFault(exception);

    /// <summary>Nothing can come any more: this owner is closed, the last user has left and the last count is back.</summary>
    private bool IsOver => _closed && _users == 0;

    /// <summary>Puts the end off until <see cref="Leave"/>.</summary>
    /// <exception cref="ObjectDisposedException">This owner is closed.</exception>
    internal void Enter()
    {
        lock (StubTable.Lock)
        {
            ObjectDisposedException.ThrowIf(_closed, library);
            _users++;
        }
    }

    /// <summary>Ends what <see cref="Enter"/> began.</summary>
    internal void Leave()
    {
        bool isOver;
        lock (StubTable.Lock)
        {
            _users--;
            isOver = IsOver;
        }

        if (isOver)
        {
            end();
        }
    }

    /// <summary>Keeps a new stub until its count is given back, at the latest with this owner, and lets it be found by its object.</summary>
    /// <param name="reference">The stub's count.</param>
    /// <param name="stub">The stub, which nobody has yet.</param>
    /// <param name="isOnly">
    /// Whether one stub stands for the object. Not for what was created in another language, where one object may be the answer each time.
    /// </param>
    /// <returns>The stub; or the one that another thread was faster to make, and this one was given back.</returns>
    /// <exception cref="ObjectDisposedException">This owner is closed; the stub was given back.</exception>
    internal PluginStub Share(ObjectReference reference, PluginStub stub, bool isOnly = true)
    {
        PluginStub? known;
        bool isKept;
        bool isCollectionDue = false;
        try
        {
            lock (StubTable.Lock)
            {
                known = StubTable.FindOpen(reference.Key);
                isKept = (known is null || !isOnly) && TryKeep(reference, stub);
                if (isKept && known is null)
                {
                    isCollectionDue = StubTable.Add(reference);
                }
            }
        }
        catch
        {
            stub.GiveBack();
            throw;
        }

        if (isCollectionDue)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        }

        if (isKept)
        {
            return stub;
        }

        stub.GiveBack();
        return isOnly && known is not null ? known : throw Closed();
    }

    /// <summary>Keeps a new stub that its object does not stand for.</summary>
    /// <inheritdoc cref="Share"/>
    internal PluginStub Keep(ObjectReference reference, PluginStub stub)
    {
        try
        {
            lock (StubTable.Lock)
            {
                return TryKeep(reference, stub) ? stub : throw Closed();
            }
        }
        catch
        {
            stub.GiveBack();
            throw;
        }
    }

    /// <summary>Forgets a reference whose count has been given back.</summary>
    internal void Forget(ObjectReference reference)
    {
        bool isOver = false;
        lock (StubTable.Lock)
        {
            StubTable.Remove(reference);
            reference.Detach();
            if (KeptReferences.Remove(reference))
            {
                _users--;
                isOver = IsOver;
            }
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
        List<ObjectReference> references;
        lock (StubTable.Lock)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            PeerTable.Remove(this);
            _users++;
            references = KeptReferences.Of(this);
        }

        // Outside the lock: a release runs the plugin's code.
        List<Taken> taken = [];
        foreach (ObjectReference reference in references)
        {
            // Who took the count before closes the stub too.
            if (reference.TryTake())
            {
                taken.Add(new Taken(reference, reference.CloseStub()));
            }
        }

        HashSet<nint>? marks = taken.TrueForAll(count => count.Reference.IsChecked) ? null : Marks.Collect();
        taken.ForEach(count => count.Reference.GiveBack(count.Stub, marks));

        Leave();
    }

    // False once this owner is closed. Under the lock.
    private bool TryKeep(ObjectReference reference, PluginStub stub)
    {
        if (_closed)
        {
            return false;
        }

        KeptReferences.Reserve();
        reference.Attach(stub);
        KeptReferences.Add(reference);
        _users++;
        return true;
    }

    // No tuple: the equality of one of references would bring the type loader into each native library.
    private readonly struct Taken(ObjectReference reference, PluginStub? stub)
    {
        internal ObjectReference Reference => reference;

        internal PluginStub? Stub => stub;
    }

    private ObjectDisposedException Closed() => new(library.GetType().FullName);
}
