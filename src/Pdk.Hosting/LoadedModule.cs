using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>
/// A library in this process. It is started for the first <see cref="PluginLibrary"/> over it and shut down with the last.
/// A native one stays for ever; a managed one is forgotten and unloaded then.
/// </summary>
internal sealed unsafe class LoadedModule
{
    private const int ShutdownMilliseconds = 2000;

    private static readonly Lock s_growth = new();
    private static readonly List<ManagedAssembly> s_kept = [];

    // Replaced when it grows, so that nobody needs the lock to read it.
    private static LoadedModule[] s_modules = [];

    private readonly Lock _life = new();
    private readonly nint _entry;
    private readonly ManagedAssembly? _assembly;
    private PluginLibrary[] _libraries = [];
    private HostTable* _host;
    private bool _isTested;
    private bool _isStopping;
    private bool _isOver;

    private LoadedModule(nint entry, string path, ManagedAssembly? assembly)
    {
        _entry = entry;
        _assembly = assembly;

        // SAFETY: the symbol's signature is the ABI's; the header is static memory of a library that stays, or of this assembly.
        var answer = (delegate* unmanaged[Cdecl]<PluginHeader*>)entry;
        Description = new HeaderReader(path).Read(answer());
        GC.KeepAlive(assembly);
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
        LoadedModule module = new(entry, path, null);
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

    /// <summary>The module of a managed plugin: the one that is open, else a new one.</summary>
    /// <param name="path">The assembly's file.</param>
    /// <exception cref="PluginLoadException">It cannot be loaded, or its header cannot be used.</exception>
    [RequiresUnreferencedCode(ManagedContext.Reason)]
    internal static LoadedModule GetManaged(string path)
    {
        string file = LibraryPath.FollowLinks(path);
        if (FindManaged(file) is { } known)
        {
            return known;
        }

        ManagedAssembly assembly = ManagedAssembly.Load(file);
        LoadedModule? added = null;
        try
        {
            // As above, outside the lock.
            LoadedModule module = new(assembly.EntryPoint, path, assembly);
            lock (s_growth)
            {
                if (FindManaged(file) is { } other)
                {
                    return other;
                }

                s_modules = [.. s_modules, module];
                return added = module;
            }
        }
        finally
        {
            if (added is null)
            {
                assembly.Unload();
            }
        }
    }

    /// <summary>Starts the library if nobody has it open, and lets <paramref name="library"/> hear of its faults.</summary>
    /// <returns>False if this is a managed plugin that was unloaded meanwhile.</returns>
    /// <exception cref="PluginLoadException">The library failed its self-test, or refused to start.</exception>
    internal bool TryOpen(PluginLibrary library)
    {
        lock (_life)
        {
            if (_isOver)
            {
                return false;
            }

            if (_isStopping)
            {
                throw new PluginLoadException(
                    PluginLoadError.InitFailed, library.Path, $"'{library.Path}' is being shut down by this very thread. Load it again when Dispose has returned.");
            }

            if (_libraries.Length == 0)
            {
                try
                {
                    Start(library.Path);
                }
                catch
                {
                    End();
                    throw;
                }
            }

            _libraries = [.. _libraries, library];
            return true;
        }
    }

    /// <summary>Shuts the library down if nobody else has it open.</summary>
    /// <returns>How many objects were still held then.</returns>
    internal int Close(PluginLibrary library)
    {
        lock (_life)
        {
            // Still on the list meanwhile: objects that end now may have faults to report.
            int held = 0;
            if (_libraries.Length == 1)
            {
                held = Stop();
                KeepIfHeld(held);
                End();
            }

            _libraries = Array.FindAll(_libraries, other => other != library);
            return held;
        }
    }

    // Another library may hold objects of a managed plugin by their pointers, which keep no code.
    private void KeepIfHeld(int held)
    {
        if (held != 0 && _assembly is not null)
        {
            lock (s_growth)
            {
                s_kept.Add(_assembly);
            }
        }
    }

    private void Start(string path)
    {
        if (!_isTested)
        {
            SelfTestRun.Check(Description.Header.SelfTest, path);
            _isTested = true;
        }

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

    // Only of a managed plugin. Whoever asks for the path from here on gets a new module; whoever has this one keeps its code.
    private void End()
    {
        if (_assembly is null)
        {
            return;
        }

        lock (s_growth)
        {
            s_modules = Array.FindAll(s_modules, module => module != this);
        }

        _isOver = true;
        if (_assembly.Unload() is { } exception)
        {
            // As if it had crossed: an object of the plugin's own type would keep its code.
            Report(Errors.Lift(Errors.Capture(exception)));
        }
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

    private static LoadedModule? FindManaged(string file) => Array.Find(
        Volatile.Read(ref s_modules),
        module => string.Equals(module._assembly?.Path, file, LibraryPath.Comparison));

    // Without the lock: it may be held by who waits in shutdown for the thread that reports.
    private void Report(Exception exception)
    {
        foreach (PluginLibrary library in Volatile.Read(ref _libraries))
        {
            library.OnFaulted(exception);
        }
    }

    // The context is a key and not a pointer, so that a report that comes too late finds nobody and nothing worse.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ReportFault(void* context, PdkError* error)
    {
        try
        {
            if (error is not null && Find((nint)context) is { } module)
            {
                module.Report(ErrorReader.Read(error));
            }
        }
        catch (Exception)
        {
            // Memory ran out while the error was read. Nobody is left to tell, and the plugin must not see it.
        }
    }
}
