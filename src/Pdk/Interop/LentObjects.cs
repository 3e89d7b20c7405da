using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>This side's objects that one other side holds: each has one handle, as long as it is held.</summary>
/// <param name="peer">The other side.</param>
internal sealed class LentObjects(Peer peer)
{
    private readonly Dictionary<object, HandleEntry> _entries = new(Identity.Instance);

    /// <summary>The entry of an object, with one more count.</summary>
    internal HandleEntry Lend(object target)
    {
        lock (_entries)
        {
            if (_entries.TryGetValue(target, out HandleEntry? entry) && entry.TryRetain())
            {
                return entry;
            }

            entry = HandleTable.Add(target, peer, ownsTarget: false);
            _entries[target] = entry;
            return entry;
        }
    }

    /// <summary>The entry of a new object, which the last release disposes, with one count.</summary>
    internal HandleEntry AddCreated(object target)
    {
        lock (_entries)
        {
            // A constructor may have handed its object out: the same handle then.
            if (_entries.TryGetValue(target, out HandleEntry? entry) && entry.TryRetain())
            {
                entry.OwnsTarget = true;
                return entry;
            }

            entry = HandleTable.Add(target, peer, ownsTarget: true);
            _entries[target] = entry;
            return entry;
        }
    }

    /// <summary>Forgets an entry whose last count is gone.</summary>
    internal void Forget(HandleEntry entry)
    {
        lock (_entries)
        {
            if (_entries.TryGetValue(entry.Target, out HandleEntry? known) && known == entry)
            {
                _entries.Remove(entry.Target);
            }
        }
    }

    // Objects are themselves; a delegate is each one that is equal, so that a handler can be removed that was made anew.
    private sealed class Identity : IEqualityComparer<object>
    {
        internal static readonly Identity Instance = new();

        public new bool Equals(object? x, object? y) => ReferenceEquals(x, y) || (x is Delegate function && function.Equals(y));

        public int GetHashCode(object obj) => obj is Delegate ? obj.GetHashCode() : RuntimeHelpers.GetHashCode(obj);
    }
}
