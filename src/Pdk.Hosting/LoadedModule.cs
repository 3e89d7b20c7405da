using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>
/// A library in this process. It stays for ever, and is started for the first <see cref="PluginLibrary"/> over it and
/// shut down with the last.
/// </summary>
internal sealed unsafe class LoadedModule
{
    private const int ShutdownMilliseconds = 2000;

    private static readonly Lock s_growth = new();

    // Replaced when it grows, so that nobody needs the lock to read it.
    private static LoadedModule[] s_modules = [];

    private readonly Lock _life = new();
    private readonly nint _entry;
    private PluginLibrary[] _libraries = [];
    private HostTable* _host;
    private bool _isTested;
    private bool _isStopping;

    private LoadedModule(nint entry, string path)
    {
        _entry = entry;

        // SAFETY: the symbol's signature is the ABI's; the header is static memory of a library that stays.
        var answer = (delegate* unmanaged[Cdecl]<PluginHeader*>)entry;
        Description = new HeaderReader(path).Read(answer());
    }

    /// <summary>What the library offers.</summary>
    internal LibraryDescription Description { get; }

    /// <summary>The module of an entry point, which is the same for every path to one library and for what only links to it.</summary>
    /// <exception cref="PluginLoadException">Its header cannot be used.</exception>
    internal static LoadedModule Get(nint entry, string path)
    {
        if (Find(entry) is { } known)
        {
            return known;
        }

        // Outside the lock, since it runs the library's code; a second thread's reading is dropped.
        LoadedModule module = new(entry, path);
        lock (s_growth)
        {
            if (Find(entry) is { } other)
            {
                return other;
            }

            s_modules = [.. s_modules, module];
            return module;
        }
    }

    /// <summary>Starts the library if nobody has it open, and lets <paramref name="library"/> hear of its faults.</summary>
    /// <exception cref="PluginLoadException">The library failed its self-test, or refused to start.</exception>
    internal void Open(PluginLibrary library)
    {
        lock (_life)
        {
            if (_isStopping)
            {
                throw new PluginLoadException(
                    PluginLoadError.InitFailed, library.Path, $"'{library.Path}' is being shut down by this very thread. Load it again when Dispose has returned.");
            }

            if (!_isTested)
            {
                SelfTestRun.Check(Description.Header.SelfTest, library.Path);
                _isTested = true;
            }

            if (_libraries.Length == 0)
            {
                Start(library.Path);
            }

            _libraries = [.. _libraries, library];
        }
    }

    /// <summary>Shuts the library down if nobody else has it open.</summary>
    /// <returns>How many objects were still held then.</returns>
    internal int Close(PluginLibrary library)
    {
        lock (_life)
        {
            // Still on the list meanwhile: objects that end now may have faults to report.
            int held = _libraries.Length == 1 ? Stop() : 0;
            _libraries = Array.FindAll(_libraries, other => other != library);
            return held;
        }
    }

    private void Start(string path)
    {
        HostTable* host = AllocateHost(path);
        PdkError* error = Description.Header.Init is null ? null : Description.Header.Init(host);
        if (error is not null)
        {
            NativeMemory.Free(host);
            Exception cause = Errors.Lift(error);
            throw new PluginLoadException(
                PluginLoadError.InitFailed, path, $"'{path}' did not start: {cause.Message}", cause);
        }

        _host = host;
    }

    private int Stop()
    {
        _isStopping = true;
        int held = Description.Header.Shutdown is null ? 0 : Description.Header.Shutdown(ShutdownMilliseconds);
        _isStopping = false;
        NativeMemory.Free(_host);
        _host = null;
        return held;
    }

    // One block: the table, then the path.
    private HostTable* AllocateHost(string path)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(path);
        HostTable* host = (HostTable*)NativeMemory.AllocZeroed((nuint)(sizeof(HostTable) + bytes.Length + 1));
        bytes.CopyTo(new Span<byte>(host + 1, bytes.Length));
        host->Size = (uint)sizeof(HostTable);
        host->AbiMajor = AbiVersion.Major;
        host->AbiMinor = AbiVersion.Minor;
        host->LibraryPath = (byte*)(host + 1);
        host->Context = (void*)_entry;
        host->ReportFault = &ReportFault;
        return host;
    }

    private static LoadedModule? Find(nint entry)
    {
        foreach (LoadedModule module in Volatile.Read(ref s_modules))
        {
            if (module._entry == entry)
            {
                return module;
            }
        }

        return null;
    }

    // The context is a key and not a pointer, so that a report that comes too late finds nobody and nothing worse.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ReportFault(void* context, PdkError* error)
    {
        try
        {
            if (error is not null && Find((nint)context) is { } module)
            {
                Exception exception = ErrorReader.Read(error);

                // Without the lock: it may be held by who waits in shutdown for the thread that reports.
                foreach (PluginLibrary library in Volatile.Read(ref module._libraries))
                {
                    library.OnFaulted(exception);
                }
            }
        }
        catch (Exception)
        {
            // Memory ran out while the error was read. Nobody is left to tell, and the plugin must not see it.
        }
    }
}
