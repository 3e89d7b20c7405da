using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>A plugin library seen from inside: its header, its host and its objects. One per plugin assembly, held by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class PluginModule
{
    private HostTable _host;
    private nint _header;
    private Peer _peer;

    /// <summary>Makes a library without a host.</summary>
    public PluginModule() => _peer = NewPeer();

    /// <summary>The library's header, made when it is first asked for and never freed.</summary>
    /// <param name="describe">Fills a header in.</param>
    /// <returns>The header, or null if it could not be made.</returns>
    public PluginHeader* GetHeader(delegate*<PluginHeaderWriter, void> describe)
    {
        try
        {
            if (Volatile.Read(ref _header) == 0)
            {
                PluginHeaderWriter writer = new();
                describe(writer);
                // A second thread's header is as good; the loser's few hundred bytes stay allocated.
                Interlocked.CompareExchange(ref _header, (nint)writer.Header, 0);
            }

            return (PluginHeader*)_header;
        }
        catch (Exception)
        {
            // An exception that left an export would end the process.
            return null;
        }
    }

    /// <summary>Remembers the host, as the header's <c>init</c>.</summary>
    /// <param name="host">The host's table; stays valid until <see cref="Shutdown"/> returns.</param>
    /// <returns>Null, or what was wrong.</returns>
    public PdkError* Init(HostTable* host)
    {
        try
        {
            _host = host is null ? default : Prefix.Read<HostTable>(host, host->Size);
            if (_peer.IsClosed)
            {
                _peer = NewPeer();
            }

            return null;
        }
        catch (Exception exception)
        {
            return Errors.Capture(exception);
        }
    }

    /// <summary>Checks that the library lays out a contract's structs as the contract's ABI says. Used by debug builds.</summary>
    /// <typeparam name="TContract">The contract.</typeparam>
    /// <returns>Null, or what differs.</returns>
    public static PdkError* CheckLayouts<TContract>()
        where TContract : class, IPluginContract<TContract>
    {
        try
        {
            TContract.PdkBinding.CheckLayouts?.Invoke();
            return null;
        }
        catch (Exception exception)
        {
            return Errors.Capture(exception);
        }
    }

    /// <summary>Ends every object that is still held, as the header's <c>shutdown</c>.</summary>
    /// <param name="milliseconds">How long it may wait for calls that run; objects end at once, so it waits for none.</param>
    /// <returns>How many objects were still held.</returns>
    public int Shutdown(int milliseconds)
    {
        try
        {
            // The host's objects first: what this library holds of them must not be called any more.
            _peer.CloseAll();
            int held = HandleTable.RetireAll(_peer);
            // The context stays: a fault that is being reported just now has read the function already.
            _host.ReportFault = null;

            // A native library stays in any case, and the native compiler leaves this out of it.
            if (RuntimeFeature.IsDynamicCodeSupported)
            {
                ReleaseQueue.LetThreadEnd();
            }

            return held;
        }
        catch (Exception exception)
        {
            ReportFault(exception);
            return -1;
        }
    }

    /// <summary>Hands a new plugin object to the host: one count, whose release disposes it.</summary>
    /// <param name="target">The object.</param>
    /// <param name="vtable">The vtable of its class for the contract asked for.</param>
    /// <param name="result">Where the handle goes.</param>
    public void Create(object target, VtableHeader* vtable, PluginHandle* result)
    {
        HandleEntry entry = HandleTable.LendCreated(target, _peer);
        *result = new PluginHandle { Self = (void*)entry.Handle, Vtable = vtable };
    }

    /// <summary>An object of the host for a plugin's constructor.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="arguments">What <c>create</c> was given; may be null.</param>
    /// <param name="isNullable">Whether the constructor takes null for what the host does not have.</param>
    /// <param name="plugin">The plugin's id, for the error.</param>
    /// <returns>The object.</returns>
    /// <exception cref="InvalidOperationException">The host has none, and the constructor needs it.</exception>
    /// <exception cref="PluginContractException">The host has one of another ABI.</exception>
    public T? GetService<T>(CreateArgs* arguments, bool isNullable, string plugin)
        where T : class, IPluginContract<T>
    {
        CreateArgs known = arguments is null ? default : Prefix.Read<CreateArgs>(arguments, arguments->Size);
        PdkServices services = known.Services is null ? default : Prefix.Read<PdkServices>(known.Services, known.Services->Size);
        PluginHandle handle = default;
        if (services.Get is not null)
        {
            Errors.ThrowIf(services.Get(services.Context, Vtables.Of<T>()->Contract, &handle));
        }

        return handle.Self is not null ? HandleMarshaller.Take(T.PdkBinding, &handle, _peer, isNullable: false, "service")
            : isNullable ? null
            : throw new InvalidOperationException(
                $"The plugin {plugin} needs an object of contract {T.PdkBinding.Id} from its host, which offers none. Pass one to PluginLibrary.Create.");
    }

    /// <summary>Tells the host of an exception that no call can answer. Never throws.</summary>
    /// <param name="exception">What was thrown.</param>
    public void ReportFault(Exception exception)
    {
        var report = _host.ReportFault;
        if (report is null)
        {
            return;
        }

        PdkError* error = Errors.Capture(exception);
        report(_host.Context, error);
        Errors.Release(error);
    }

    private Peer NewPeer() => new(this, new StructuralCheck(), static () => { }, ReportFault);
}
