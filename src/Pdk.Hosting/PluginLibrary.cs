using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>
/// A library with plugins, loaded into this process. Owns every object that is created through it.
/// </summary>
/// <remarks>
/// <para>All members may be used from any thread. The code of a library runs in this process with all its rights: load
/// only what you trust.</para>
/// <para>Loading one file twice, by any path, gives two <see cref="PluginLibrary"/> objects over one library, which is
/// shut down when the last of them is disposed; one that nobody disposes stays started. A native library is never unloaded:
/// its memory stays mapped until the process ends, and loading it again starts it again. A managed plugin is unloaded, and
/// loading it again loads the file anew; its memory goes when nobody holds the <see cref="PluginLibrary"/> or an object of
/// it any more.</para>
/// </remarks>
public sealed partial class PluginLibrary : IDisposable
{
    private readonly LoadedModule _module;
    private readonly Peer _peer;

    private PluginLibrary(LoadedModule module, string path)
    {
        _module = module;
        _peer = new Peer(this, new ObjectCheck(module.Description), End, OnFaulted);
        Path = path;
    }

    /// <summary>
    /// Tells of errors inside the library that no call could return, such as an exception that a plugin object's Dispose
    /// threw. Raised on any thread, also during <see cref="Dispose"/>, on every <see cref="PluginLibrary"/> over the same
    /// library. What a handler throws is lost; it must not wait for a thread that loads or disposes the same library.
    /// </summary>
    public event EventHandler<PluginFaultEventArgs>? Faulted;

    /// <summary>The library's full path, as it was found.</summary>
    public string Path { get; }

    /// <summary>The plugins in the library, in its order.</summary>
    public IReadOnlyList<PluginDescriptor> Plugins => _module.Description.Plugins;

    /// <summary>What the library was built with, for example <c>.NET 10.0.12</c>; null if it does not say.</summary>
    public string? Runtime => _module.Description.Runtime;

    /// <summary>The version of the plugin ABI that the library speaks.</summary>
    public Version AbiVersion => new(_module.Description.Header.AbiMajor, _module.Description.Header.AbiMinor);

    /// <summary>
    /// How many of the library's objects were still held when it was shut down, by code that took counts of its own; they
    /// ended then. 0 until then, or if another <see cref="PluginLibrary"/> keeps the library open; negative if the
    /// library failed to end them.
    /// </summary>
    public int UnreleasedObjects { get; private set; }

    /// <summary>
    /// How many of the application's own objects the library had not given back when this was disposed: those that its objects
    /// have in a field, and those that only its garbage collector has not come to yet. They are free then, and calls of them
    /// errors. Objects that hold each other across the boundary stay alive until then, since neither side's collector sees the other's.
    /// </summary>
    public int UnreleasedHostObjects { get; private set; }

    /// <summary>Creates an object of the one plugin that offers a contract.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <returns>
    /// The object. It ends when it is disposed (contracts that are not <see cref="IDisposable"/>: <see cref="Release"/>),
    /// when nobody can reach it any more, or with this library.
    /// </returns>
    /// <exception cref="PluginContractException">The contract is offered by no plugin, by several, or with another ABI.</exception>
    /// <exception cref="ObjectDisposedException">This library was disposed.</exception>
    /// <exception cref="Exception">What the plugin's constructor threw, as every call carries exceptions.</exception>
    public T Create<T>()
        where T : class, IPluginContract<T>
        => CreateFrom<T>(null, null);

    /// <summary>Creates an object of the one plugin that offers a contract, whose constructor may ask for objects of the application.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="services">
    /// Answers the application's object for a contract, by its interface; see also <see cref="PluginServices"/>. Asked only
    /// while this runs. What it answers stays the application's own.
    /// </param>
    /// <returns>The object, as from <see cref="Create{T}()"/>.</returns>
    /// <exception cref="PluginContractException">The contract is offered by no plugin, by several, or with another ABI, or a service has another ABI.</exception>
    /// <exception cref="InvalidOperationException">The constructor needs what <paramref name="services"/> does not have.</exception>
    /// <exception cref="ObjectDisposedException">This library was disposed.</exception>
    /// <exception cref="Exception">What the plugin's constructor threw, as every call carries exceptions.</exception>
    public T Create<T>(IServiceProvider services)
        where T : class, IPluginContract<T>
    {
        ArgumentNullException.ThrowIfNull(services);
        return CreateFrom<T>(null, services);
    }

    /// <summary>Creates an object of a plugin whose constructor may ask for objects of the application.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="pluginId">The plugin's id.</param>
    /// <param name="services">As in <see cref="Create{T}(IServiceProvider)"/>.</param>
    /// <returns>The object, as from <see cref="Create{T}()"/>.</returns>
    /// <exception cref="PluginContractException">There is no such plugin, it does not offer the contract, or with another ABI, or a service has another ABI.</exception>
    /// <exception cref="InvalidOperationException">The constructor needs what <paramref name="services"/> does not have.</exception>
    /// <exception cref="ObjectDisposedException">This library was disposed.</exception>
    /// <exception cref="Exception">What the plugin's constructor threw, as every call carries exceptions.</exception>
    public T Create<T>(string pluginId, IServiceProvider services)
        where T : class, IPluginContract<T>
    {
        ArgumentNullException.ThrowIfNull(pluginId);
        ArgumentNullException.ThrowIfNull(services);
        return CreateFrom<T>(pluginId, services);
    }

    /// <summary>Creates an object of a plugin.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="pluginId">The plugin's id.</param>
    /// <returns>The object, as from <see cref="Create{T}()"/>.</returns>
    /// <exception cref="PluginContractException">There is no such plugin, or it does not offer the contract, or with another ABI.</exception>
    /// <exception cref="ObjectDisposedException">This library was disposed.</exception>
    /// <exception cref="Exception">What the plugin's constructor threw, as every call carries exceptions.</exception>
    public T Create<T>(string pluginId)
        where T : class, IPluginContract<T>
    {
        ArgumentNullException.ThrowIfNull(pluginId);
        return CreateFrom<T>(pluginId, null);
    }

    /// <summary>Whether a plugin of the library offers a contract with an ABI that this application can call.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <returns>True if <see cref="Create{T}(string)"/> would find it usable for at least one plugin.</returns>
    public bool Supports<T>()
        where T : class, IPluginContract<T>
    {
        bool isSupported = FindUsable(T.PdkBinding).Any();
        GC.KeepAlive(this);
        return isSupported;
    }

    /// <summary>Whether a plugin of the library offers a contract with a member that may be newer than the plugin.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="memberName">
    /// The member's name, as from <see langword="nameof"/>. Of a property or event it means every accessor, of overloads
    /// every one, those of inherited contracts too.
    /// </param>
    /// <returns>True if at least one plugin has it; false for a name that the contract does not have.</returns>
    public bool Supports<T>(string memberName)
        where T : class, IPluginContract<T>
    {
        ArgumentNullException.ThrowIfNull(memberName);
        HostContract host = HostContract.Of(T.PdkBinding);
        bool isSupported = FindUsable(T.PdkBinding).Any(offer => Supports(memberName, host, contract =>
            contract == host ? offer.Check(host) : _module.Description.FindBase(offer, contract)!.Check(contract)));
        GC.KeepAlive(this);
        return isSupported;
    }

    /// <summary>Whether an object has a member of its contract that may be newer than its plugin.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="stub">An object that this library created.</param>
    /// <param name="memberName">The member's name, as in <see cref="Supports{T}(string)"/>.</param>
    /// <returns>True if a call reaches the plugin; false for a name that the contract does not have.</returns>
    /// <exception cref="ArgumentException">The object is none of this library's.</exception>
    public unsafe bool Supports<T>(T stub, string memberName)
        where T : class, IPluginContract<T>
    {
        ArgumentNullException.ThrowIfNull(memberName);
        HostContract host = HostContract.Of(T.PdkBinding);
        PluginStub own = Own(stub).As(T.PdkBinding);
        bool isSupported = Supports(memberName, host, contract => new ContractCheck(own.VtableOf(contract.Id), contract.SlotCount));
        GC.KeepAlive(own);
        return isSupported;
    }

    /// <summary>Gives an object back at once, for contracts that are not <see cref="IDisposable"/>. The second time does nothing.</summary>
    /// <param name="stub">An object that this library created.</param>
    /// <exception cref="ArgumentException">It is none of this library's.</exception>
    public void Release(object stub) => Own(stub).Dispose();

    /// <summary>
    /// Gives every object back, so that further calls on them throw <see cref="ObjectDisposedException"/>, then shuts the
    /// library down unless another <see cref="PluginLibrary"/> keeps it open. Waits for no call: if another thread is just
    /// creating or releasing an object, the library shuts down on that thread when it is done. Does nothing the second time.
    /// </summary>
    public void Dispose() => _peer.CloseAll();

    /// <summary>Raises <see cref="Faulted"/>. Never throws.</summary>
    internal void OnFaulted(Exception exception)
    {
        PluginFaultEventArgs arguments = new(exception);
        foreach (EventHandler<PluginFaultEventArgs> handler in Delegate.EnumerateInvocationList(Faulted))
        {
            try
            {
                handler(this, arguments);
            }
            catch (Exception)
            {
                // The plugin's code is on the stack: nothing may unwind through it, and nobody there could handle it.
            }
        }
    }

    // The objects of this side last: the library may still call them while it ends its own.
    private void End()
    {
        UnreleasedHostObjects = HandleTable.CountOf(_peer);
        UnreleasedObjects = _module.Close(this);
        HandleTable.RetireAll(_peer);
    }

    private IEnumerable<ContractOffer> FindUsable(ContractBinding binding) => binding.Exports is null
        ? []
        : _module.Description.Offers.Where(offer =>
            offer.Contract.Id == binding.Id && _module.Description.FindProblem(offer, HostContract.Of(binding)) is null);

    // A member of the contract or of one that it inherits: all of that name.
    private static bool Supports(string member, HostContract host, Func<HostContract, ContractCheck> check)
    {
        bool isKnown = false;
        foreach (HostContract contract in host.Bases.Prepend(host))
        {
            foreach (int slot in contract.SlotsOf(member))
            {
                isKnown = true;
                if (!check(contract).Has(slot))
                {
                    return false;
                }
            }
        }

        return isKnown;
    }

    private PluginStub Own(object stub)
    {
        ArgumentNullException.ThrowIfNull(stub);
        return stub is PluginStub own && own.Owner == _peer
            ? own
            : throw new ArgumentException($"The object is none that '{Path}' created.", nameof(stub));
    }

    private void Require(ContractProblem? problem)
    {
        if (problem is not null)
        {
            throw new PluginContractException($"'{Path}': {problem.Message}", problem.Reason);
        }
    }
}
