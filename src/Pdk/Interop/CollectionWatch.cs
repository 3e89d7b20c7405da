namespace Pdk.Interop;

/// <summary>
/// An object that nobody has: its finalizer runs after a collection, and looks for stubs that were collected with it. One is made anew
/// each time and so sees collections of the young; one gets old and sees those in the background, which look at nothing young.
/// </summary>
internal sealed class CollectionWatch
{
    private static bool s_isYoungArmed;
    private static bool s_isOldArmed;

    private readonly bool _getsOld;

    private CollectionWatch(bool getsOld) => _getsOld = getsOld;

    ~CollectionWatch()
    {
        lock (StubTable.Lock)
        {
            // While there is no stub there is no watch: it would keep the code of a managed plugin in the process.
            if (KeptReferences.Count == 0)
            {
                IsArmed(_getsOld) = false;
                return;
            }

            // Before the look, so that the next collection is not missed.
            if (_getsOld)
            {
                GC.ReRegisterForFinalize(this);
            }
            else
            {
                _ = new CollectionWatch(getsOld: false);
            }
        }

        KeptReferences.Sweep(isGreat: _getsOld);
    }

    /// <summary>Sees to it that each collection is followed by a look. Under <see cref="StubTable.Lock"/>.</summary>
    internal static void Arm()
    {
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

    private static ref bool IsArmed(bool getsOld) => ref getsOld ? ref s_isOldArmed : ref s_isYoungArmed;
}
