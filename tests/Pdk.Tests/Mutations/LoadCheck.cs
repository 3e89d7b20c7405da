using System.Runtime.InteropServices;
using Pdk.Abi;
using Pdk.Hosting;
using Pdk.Interop;

namespace Pdk.Tests.Mutations;

/// <summary>The check that <c>Create</c> makes, on a host and a library of which there is nothing but their ABI texts.</summary>
internal static unsafe class LoadCheck
{
    internal const string Plugin = "zoo.plugin 1.0.0";

    /// <summary>Checks a library against a host.</summary>
    /// <param name="hostText">The host's ABI text.</param>
    /// <param name="pluginText">The library's; it has all the slots that this says, and no more.</param>
    /// <param name="slots">For each of the host's slots, whether a call reaches the library.</param>
    /// <returns>Why the library is refused, or null.</returns>
    internal static ContractProblem? Run(string hostText, string pluginText, out bool[] slots)
    {
        HostContract host = Host(hostText);
        AbiContract abi = AbiDocument.Parse(pluginText).Contracts[0];
        PluginDescriptor plugin = new("zoo.plugin", "1.0.0");
        ContractDescriptor contract = new(abi.Id, abi.Version, FingerprintOf(pluginText), pluginText);

        // Nothing of the library runs before it is accepted, so none of these functions needs to be one.
        int count = abi.Slots.Count;
        nint[] vtable = new nint[(sizeof(VtableHeader) / sizeof(nint)) + count];
        Array.Fill(vtable, 1);
        fixed (nint* address = vtable)
        {
            VtableHeader* header = (VtableHeader*)address;
            header->Size = (uint)(vtable.Length * sizeof(nint));
            header->Slots = (uint)count;
            ContractExport export = new() { Vtable = header, Create = (delegate* unmanaged[Cdecl]<CreateArgs*, PluginHandle*, PdkError*>)1 };
            LibraryDescription library = new("zoo.so", default, null, [plugin], [new ContractOffer("zoo.so", plugin, contract, export)]);

            slots = [];
            if (library.Find(host.Id, null, out ContractProblem? problem) is not { } offer)
            {
                return problem;
            }

            ContractCheck check = offer.Check(host);
            slots = [.. Enumerable.Range(0, host.SlotCount).Select(check.Has)];
            return check.Problem;
        }
    }

    private static HostContract Host(string text)
    {
        AbiContract abi = AbiDocument.Parse(text).Contracts[0];
        return HostContract.Of(new ContractBinding<object>
        {
            Id = abi.Id,
            Version = abi.Version,
            SlotCount = abi.Slots.Count,
            AbiText = text,
            Fingerprint = FingerprintOf(text),
            CreateStub = _ => throw new NotSupportedException(),
            Exports = () => 0,
        });
    }

    private static Fingerprint FingerprintOf(string text) =>
        MemoryMarshal.Read<Fingerprint>(Convert.FromHexString(AbiFingerprint.Of(text)));
}
