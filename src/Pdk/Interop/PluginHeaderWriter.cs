using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Pdk.Interop;

/// <summary>Fills in a library's header. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class PluginHeaderWriter
{
    internal PluginHeaderWriter()
    {
        Header = (PluginHeader*)NativeMemory.AllocZeroed((nuint)sizeof(PluginHeader));
        Header->Magic = AbiVersion.Magic;
        Header->Size = (uint)sizeof(PluginHeader);
        Header->AbiMajor = AbiVersion.Major;
        Header->AbiMinor = AbiVersion.Minor;
        Header->Runtime = Allocate(RuntimeInformation.FrameworkDescription);
        Header->ExportStride = (uint)sizeof(ContractExport);
        Header->SelfTest = SelfTestExports.Make();
    }

    internal PluginHeader* Header { get; }

    /// <summary>Sets the two functions of the library's life.</summary>
    /// <param name="init">Called once before anything else.</param>
    /// <param name="shutdown">Ends the library's work.</param>
    public void SetLife(
        delegate* unmanaged[Cdecl]<HostTable*, PdkError*> init, delegate* unmanaged[Cdecl]<int, int> shutdown)
    {
        Header->Init = init;
        Header->Shutdown = shutdown;
    }

    /// <summary>Adds a contract that a plugin offers. The texts are UTF-8 literals, which stay where they are.</summary>
    /// <param name="pluginId">The plugin's id.</param>
    /// <param name="pluginVersion">The plugin's version.</param>
    /// <param name="contractId">The contract's id.</param>
    /// <param name="contractVersion">The contract's version.</param>
    /// <param name="fingerprint">The hash of <paramref name="abiText"/>.</param>
    /// <param name="abiText">The contract's ABI.</param>
    /// <param name="vtable">The vtable of the plugin class for the contract.</param>
    /// <param name="create">Makes an object.</param>
    public void Add(
        ReadOnlySpan<byte> pluginId,
        ReadOnlySpan<byte> pluginVersion,
        ReadOnlySpan<byte> contractId,
        int contractVersion,
        Fingerprint fingerprint,
        ReadOnlySpan<byte> abiText,
        VtableHeader* vtable,
        delegate* unmanaged[Cdecl]<CreateArgs*, PluginHandle*, PdkError*> create)
    {
        uint count = Header->ExportCount;
        Header->Exports = (ContractExport*)NativeMemory.Realloc(Header->Exports, (count + 1) * (nuint)sizeof(ContractExport));
        Header->Exports[count] = new ContractExport
        {
            PluginId = Vtables.Literal(pluginId),
            PluginVersion = Vtables.Literal(pluginVersion),
            ContractId = Vtables.Literal(contractId),
            ContractVersion = (uint)contractVersion,
            Fingerprint = fingerprint,
            AbiText = Vtables.Literal(abiText),
            AbiTextLength = abiText.Length,
            Vtable = vtable,
            Create = create,
        };
        Header->ExportCount = count + 1;
    }

    private static byte* Allocate(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        byte* copy = (byte*)NativeMemory.AllocZeroed((nuint)bytes.Length + 1);
        bytes.CopyTo(new Span<byte>(copy, bytes.Length));
        return copy;
    }
}
