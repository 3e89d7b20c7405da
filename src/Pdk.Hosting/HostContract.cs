using System.Runtime.CompilerServices;
using System.Text;
using Pdk.Abi;

namespace Pdk.Hosting;

/// <summary>A contract as this application was built against it. One per binding.</summary>
internal sealed class HostContract
{
    private static readonly ConditionalWeakTable<ContractBinding, HostContract> s_contracts = new();

    private AbiDocument? _document;
    private bool _isRead;

    private HostContract(ContractBinding binding)
    {
        Id = binding.Id;
        Version = binding.Version;
        SlotCount = binding.SlotCount;
        AbiText = binding.AbiText;
        Fingerprint = binding.Fingerprint;
        ZeroTerminatedId = Encoding.UTF8.GetBytes($"{binding.Id}\0");
        Bases = [.. binding.Bases.Select(Of)];
    }

    internal string Id { get; }

    /// <summary>The id as <c>query</c> is given it.</summary>
    internal byte[] ZeroTerminatedId { get; }

    internal int Version { get; }

    internal int SlotCount { get; }

    internal string AbiText { get; }

    internal Fingerprint Fingerprint { get; }

    /// <summary>The contracts that this one inherits, directly or not.</summary>
    internal IReadOnlyList<HostContract> Bases { get; }

    /// <summary>The ABI text, read when it is first needed; null if it cannot be read.</summary>
    internal AbiDocument? Document => Volatile.Read(ref _isRead) ? _document : Read();

    /// <summary>What the text says of the contract itself; null if it cannot be read.</summary>
    internal AbiContract? Abi => Document?.Find(Id);

    /// <summary>The contract of a binding.</summary>
    internal static HostContract Of(ContractBinding binding) => s_contracts.GetValue(binding, static key =>
    {
        key.CheckLayouts?.Invoke();
        return new HostContract(key);
    });

    /// <summary>Whether a plugin that was built against a version of the contract must have a slot.</summary>
    internal bool Requires(int slot, int pluginVersion) =>
        pluginVersion >= Version || Abi is not { } abi || slot >= abi.Slots.Count || abi.Slots[slot].Since <= Math.Max(pluginVersion, 1);

    /// <summary>The slots of a member: of a property or an event the accessors, of overloads all.</summary>
    internal IEnumerable<int> SlotsOf(string member) => Abi is not { } abi
        ? []
        : abi.Slots.Where(slot => slot.Index < SlotCount && IsOf(slot.Name, member)).Select(slot => slot.Index);

    /// <summary>A slot by number, and by its line of the ABI text if there is one.</summary>
    internal string Describe(int slot)
    {
        string? line = Array.Find(AbiText.Split('\n'), line => line.TrimStart().StartsWith($"slot {slot} ", StringComparison.Ordinal));
        return line?.Trim() ?? $"slot {slot}";
    }

    private static bool IsOf(string slot, string member) => slot.EndsWith(member, StringComparison.Ordinal)
        && slot[..^member.Length] is "" or "get_" or "set_" or "add_" or "remove_";

    // Two threads may read it, and find the same.
    private AbiDocument? Read()
    {
        try
        {
            _document = AbiDocument.Parse(AbiText);
        }
        catch (AbiFormatException)
        {
            _document = null;
        }

        Volatile.Write(ref _isRead, true);
        return _document;
    }
}
