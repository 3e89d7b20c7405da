using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// An object that nobody has: its finalizer runs after a collection, and looks for stubs that were collected with it. One is made anew
/// each time and so sees collections of the young; one gets old and is found at the end of those that run in the background.
/// </summary>
internal sealed class CollectionWatch
{
    private static bool s_isYoungArmed;
    private static bool s_isOldArmed;

    // What a static field of this code has: once it is gone, only finalizers still run this code, that of a plugin in a load context.
    private static WeakGCHandle<object> s_code;

    private readonly bool _getsOld;

    private CollectionWatch(bool getsOld) => _getsOld = getsOld;

    ~CollectionWatch()
    {
        bool isEnding;
        lock (StubTable.Lock)
        {
            // While there is no stub there is no watch: it would keep the code of a managed plugin in the process.
            isEnding = IsCodeEnding;
            if (isEnding || KeptReferences.Count == 0 || !TryArmAgain())
            {
                IsArmed(_getsOld) = false;
                StubTable.FreeSpare();
                if (!isEnding && !s_isYoungArmed && !s_isOldArmed)
                {
                    s_code.Dispose();
                }
            }
        }

        if (isEnding)
        {
            KeptReferences.QueueAll();
        }
        else
        {
            KeptReferences.Sweep(isFull: _getsOld);
        }
    }

    /// <summary>Whether nothing but finalizers can run this code any more. Under <see cref="StubTable.Lock"/>.</summary>
    internal static bool IsCodeEnding => s_code.IsAllocated && !s_code.TryGetTarget(out _);

    /// <summary>Sees to it that each collection is followed by a look. Under <see cref="StubTable.Lock"/>.</summary>
    internal static void Arm()
    {
        if (!s_code.IsAllocated)
        {
            s_code = new WeakGCHandle<object>(StubTable.Lock);
        }

        Arm(getsOld: false);
        Arm(getsOld: true);
    }

    private static void Arm(bool getsOld)
    {
        ref bool isArmed = ref IsArmed(getsOld);
        if (!isArmed)
        {
            _ = new CollectionWatch(getsOld);
            isArmed = true;
        }
    }

    // Before the look, so that the next collection is not missed. If memory is out, the next stub arms it.
    private bool TryArmAgain()
    {
        try
        {
            if (_getsOld)
            {
                GC.ReRegisterForFinalize(this);
            }
            else
            {
                _ = new CollectionWatch(getsOld: false);
            }

            return true;
        }
        catch (OutOfMemoryException)
        {
            return false;
        }
    }

    private static ref bool IsArmed(bool getsOld) => ref getsOld ? ref s_isOldArmed : ref s_isYoungArmed;
}
