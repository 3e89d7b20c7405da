using System.Runtime.InteropServices;
using Pdk.Interop;

namespace EndToEnd.Host;

/// <summary>A plugin object without a stub: handle and functions, as a program in C holds them.</summary>
internal sealed unsafe class RawObject
{
    private readonly nint _library;
    private readonly PluginHandle _handle;

    private RawObject(nint library, PluginHandle handle)
    {
        _library = library;
        _handle = handle;
    }

    internal void* Self => _handle.Self;

    /// <summary>Creates an object of a library that is loaded, past its <see cref="Pdk.Hosting.PluginLibrary"/>.</summary>
    internal static RawObject Create(string path, string pluginId, string contractId)
    {
        nint library = NativeLibrary.Load(path);
        var entry = (delegate* unmanaged[Cdecl]<PluginHeader*>)NativeLibrary.GetExport(library, "pdk_plugin_entry");
        PluginHeader* header = entry();
        for (uint index = 0; index < header->ExportCount; index++)
        {
            ContractExport* export = (ContractExport*)((byte*)header->Exports + (index * header->ExportStride));
            if (Text(export->PluginId) == pluginId && Text(export->ContractId) == contractId)
            {
                CreateArgs arguments = new() { Size = (uint)sizeof(CreateArgs) };
                PluginHandle handle;
                Errors.ThrowIf(export->Create(&arguments, &handle));
                return new RawObject(library, handle);
            }
        }

        throw new CheckFailedException($"'{path}' offers no {contractId} by {pluginId}.");
    }

    /// <summary>The address of a named export.</summary>
    internal void* Export(string name) => (void*)NativeLibrary.GetExport(_library, name);

    internal int Retain() => _handle.Vtable->Retain(Self);

    internal void Release() => _handle.Vtable->Release(Self);

    private static string? Text(byte* text) => Marshal.PtrToStringUTF8((nint)text);
}
