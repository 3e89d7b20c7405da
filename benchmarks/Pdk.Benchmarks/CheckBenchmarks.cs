using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Attributes;
using Pdk.Hosting;
using Pdk.Interop;

namespace Pdk.Benchmarks;

/// <summary>What the check of a contract adds to the first use of a library: a contract of 200 slots, ten structs and an enum.</summary>
[MemoryDiagnoser]
public unsafe class CheckBenchmarks
{
    private const int Slots = 200;
    private const int Structs = 10;

    private readonly string _text = Text(version: 2, Slots);
    private readonly PluginDescriptor _plugin = new("acme.scan", "1.0.0");
    private VtableHeader* _vtable;
    private HostContract _host = null!;
    private ContractDescriptor _equal = null!;
    private ContractDescriptor _different = null!;
    private ContractDescriptor _older = null!;

    /// <summary>Makes a vtable and what three plugins say of their contract.</summary>
    [GlobalSetup]
    public void Make()
    {
        int size = sizeof(VtableHeader) + (Slots * sizeof(void*));
        _vtable = (VtableHeader*)NativeMemory.Alloc((nuint)size);
        new Span<byte>(_vtable, size).Fill(1);
        _vtable->Size = (uint)size;
        _vtable->Slots = Slots;
        _host = HostContract.Of(Binding());
        _equal = new ContractDescriptor("acme.scan", 2, new Fingerprint(1, 1), _text);
        _different = new ContractDescriptor("acme.scan", 2, new Fingerprint(2, 2), _text.Replace("version 2", "version 2 shipped 1", StringComparison.Ordinal));
        _older = new ContractDescriptor("acme.scan", 1, new Fingerprint(3, 3), Text(version: 1, Slots / 2));
    }

    /// <summary>Frees the vtable.</summary>
    [GlobalCleanup]
    public void Free() => NativeMemory.Free(_vtable);

    /// <summary>The plugin has the host's fingerprint.</summary>
    [Benchmark(Baseline = true)]
    public object EqualFingerprints() => Offer(_equal).Check(_host);

    /// <summary>It has another, and the texts are read and compared: both, for a host that has read none of its own yet.</summary>
    [Benchmark]
    public object Comparison() => Offer(_different).Check(HostContract.Of(Binding()));

    /// <summary>It has half of the slots, and its vtable is padded.</summary>
    [Benchmark]
    public object ComparisonOfOlder() => Offer(_older).Check(HostContract.Of(Binding()));

    /// <summary>As for every further object.</summary>
    [Benchmark]
    public object Again() => Known.Check(_host);

    private ContractOffer Known => field ??= Offer(_equal);

    private static string Text(int version, int slots)
    {
        StringBuilder text = new();
        text.Append($"pdkabi 1\ncontract acme.scan version {version}\n  enum Acme.Color u8\n    0 Red\n    1 Green\n");
        for (int index = 0; index < Structs; index++)
        {
            text.Append($"  struct Acme.Shape{index} size 32 align 8\n    0 Min f64\n    8 Max f64\n    16 Count i64\n    24 Color Acme.Color\n");
        }

        for (int slot = 0; slot < slots; slot++)
        {
            string since = slot < Slots / 2 ? "" : " since 2";
            text.Append($"  slot {slot} Scan{slot}(values view<f64>, name utf8, shape in Acme.Shape{slot % Structs}) -> Acme.Shape{(slot + 1) % Structs}{since}\n");
        }

        return text.ToString();
    }

    private ContractBinding<IWork> Binding() => new()
    {
        Id = "acme.scan",
        Version = 2,
        SlotCount = Slots,
        AbiText = _text,
        Fingerprint = new Fingerprint(1, 1),
        CreateStub = static _ => throw new NotSupportedException(),
        Exports = static () => 0,
    };

    private ContractOffer Offer(ContractDescriptor contract)
    {
        ContractExport export = new()
        {
            Vtable = _vtable,
            Create = (delegate* unmanaged[Cdecl]<CreateArgs*, PluginHandle*, PdkError*>)_vtable,
        };
        return new ContractOffer("/plugins/scan.so", _plugin, contract, export);
    }
}
