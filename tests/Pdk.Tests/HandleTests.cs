using CsCheck;
using Pdk.Interop;

namespace Pdk.Tests;

/// <summary>A handle that is stale, forged or of another type is an error and nothing worse.</summary>
public sealed unsafe class HandleTests
{
    [Fact]
    public void Handle_OfALiveObject_FindsIt()
    {
        Target target = new();
        HandleEntry entry = HandleTable.LendCreated(target, null);

        Assert.Same(target, Handles.Get<Target>((void*)entry.Handle));
        Assert.Same(target, Handles.GetContract<ICloneable>((void*)entry.Handle));
        Assert.True(entry.Handle >> 63 == 1);

        Release(entry);
    }

    [Fact]
    public void Handle_OfAnotherType_IsRefused()
    {
        HandleEntry entry = HandleTable.LendCreated(new Derived(), null);

        Assert.Throws<ObjectDisposedException>(() => Handles.Get<Target>((void*)entry.Handle));
        Assert.Throws<ObjectDisposedException>(() => Handles.GetContract<IComparable>((void*)entry.Handle));
        Assert.False(Handles.Is<Target>((void*)entry.Handle));
        Assert.True(Handles.Is<Derived>((void*)entry.Handle));

        Release(entry);
    }

    [Fact]
    public void Release_OfTheLastCount_DisposesOnceAndMakesTheHandleStale()
    {
        Target target = new();
        HandleEntry entry = HandleTable.LendCreated(target, null);

        Assert.True(entry.TryRetain());
        Release(entry);
        Assert.Equal(0, target.Disposals);
        Release(entry);
        Release(entry);

        Assert.Equal(1, target.Disposals);
        Assert.False(entry.TryRetain());
        Assert.Throws<ObjectDisposedException>(() => Handles.Get<Target>((void*)entry.Handle));
    }

    [Fact]
    public void Release_OfALentObject_LeavesItAlone()
    {
        Target target = new();
        Release(HandleTable.Lend(target, null));

        Assert.Equal(0, target.Disposals);
    }

    [Fact]
    public void Place_UsedAgain_HasAnotherHandle()
    {
        HandleEntry first = HandleTable.LendCreated(new Target(), null);
        Release(first);
        HandleEntry second = HandleTable.LendCreated(new Target(), null);

        Assert.NotEqual(first.Handle, second.Handle);
        Assert.Throws<ObjectDisposedException>(() => Handles.Get<Target>((void*)first.Handle));

        Release(second);
    }

    [Fact]
    public void Table_OfManyObjects_Grows()
    {
        HandleEntry[] entries = [.. Enumerable.Range(0, 5000).Select(_ => HandleTable.LendCreated(new Target(), null))];

        Assert.Equal(5000, entries.Select(entry => entry.Handle).Distinct().Count());
        Assert.All(entries, entry => Assert.Same(entry.Target, Handles.Get<Target>((void*)entry.Handle)));
        Assert.All(entries, Release);
    }

    [Fact]
    public void Shutdown_OfAModule_EndsItsObjectsOnly()
    {
        PluginModule ours = new();
        PluginModule others = new();
        Target first = new();
        Target second = new();
        PluginHandle handle;
        ours.Create(first, null, &handle);
        others.Create(second, null, &handle);

        Assert.Equal(1, ours.Shutdown(0));
        Assert.Equal(1, first.Disposals);
        Assert.Same(second, Handles.Get<Target>(handle.Self));
        Assert.Equal(0, ours.Shutdown(0));
        Assert.Equal(1, others.Shutdown(0));
    }

    [Fact]
    public void Null_RetainedOrReleased_IsNoObject()
    {
        VtableHeader* vtable = Vtables.Allocate(typeof(HandleTests), sizeof(VtableHeader), "none"u8, 1, default, "none"u8, isDisposable: false, null);
        HandleEntry[] live = [.. Enumerable.Range(0, 3).Select(_ => HandleTable.LendCreated(new Target(), null))];
        Release(live[1]);

        for (int round = 0; round < 3; round++)
        {
            Assert.Equal(0, vtable->Retain(null));
            vtable->Release(null);
        }

        HandleEntry[] more = [.. Enumerable.Range(0, 40).Select(_ => HandleTable.LendCreated(new Target(), null))];
        Assert.All([live[0], live[2], .. more], entry => Assert.Same(entry.Target, Handles.Get<Target>((void*)entry.Handle)));
        Assert.All([live[0], live[2], .. more], Release);
        vtable->Release(null);
    }

    [Fact]
    public void Forged_HandleOfAnyBits_IsRefused()
    {
        HandleEntry entry = HandleTable.LendCreated(new Target(), null);

        Gen.ULong.Sample(bits => bits == entry.Handle || !Handles.Is<Derived>((void*)bits), iter: 100_000);
        for (int bit = 0; bit < 64; bit++)
        {
            ulong forged = entry.Handle ^ (1UL << bit);
            Assert.Throws<ObjectDisposedException>(() => Handles.Get<Target>((void*)forged));
        }

        Release(entry);
    }

    private static void Release(HandleEntry entry)
    {
        if (entry.ReleaseCount())
        {
            HandleTable.Retire(entry);
        }
    }

    private class Target : IDisposable, ICloneable
    {
        internal int Disposals { get; private set; }

        public void Dispose() => Disposals++;

        public object Clone() => this;
    }

    private sealed class Derived : Target;
}
