using System.Runtime.InteropServices;
using System.Text;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>
/// Makes headers that are wrong somewhere, in memory that ends where they say they end. Pointers are null or right:
/// those to functions are neither, since nothing may be called.
/// </summary>
internal sealed unsafe class HeaderFuzz
{
    private const int MaxExports = 4096;
    private const int MaxStride = 4096;

    // One more than the longest text that is read, a contract's id.
    private const int MaxText = 4097;

    // As many as the longest contract of the host has: nobody may read further.
    private const int MostSlots = 4;

    private static readonly uint[] s_oddities = [0, 1, 7, 8, 40, 47, 48, 71, 72, 79, 81, 87, 89, 255, 4095, 4096, 4097, 65_536, 65_537, 0x7FFF_FFFF, 0x8000_0000, ~0u];

    private static readonly string[] s_names =
        ["test.fuzz", "test.growing", "1.0.0", "test.a", "test.b", "test.c", ".NET 10.0.1", ".NET 9.0", ".NET 10.0.0-rc.1", ".NET ", "", "plügin"];

    private static readonly (string Id, uint Version, Fingerprint Fingerprint, string Text)[] s_contracts =
    [
        ("test.counter", 1, new Fingerprint(0x1111_1111_1111_1111, 0x2222_2222_2222_2222), Abi<ICounter>()),
        ("test.growing", 2, new Fingerprint(0x6006, 0), Abi<IGrowing>()),
        ("test.growing", 1, default, Abi<IGrowing>().Replace("version 2", "version 1", StringComparison.Ordinal).Split("  slot 2")[0]),
        ("test.mapping", 1, new Fingerprint(0x3A9, 0), Abi<IMapping>()),
        ("test.plotting", 2, default, """
            pdkabi 1
            contract test.plotting version 2
              struct Test.Point size 8 align 4
                0 X f32
                4 Y f32
              slot 0 Draw() -> void
              slot 1 Mark(point Test.Point) -> void since 2

            """),
        ("test.unknown", 2, default, "pdkabi 2\n"),
    ];

    private readonly GuardedMemory _header = new(sizeof(PluginHeader));
    private readonly GuardedMemory _selfTest = new(sizeof(SelfTest));
    private readonly GuardedMemory _exports = new(MaxExports * MaxStride);
    private readonly GuardedMemory[] _names = [.. Enumerable.Range(0, 6).Select(_ => new GuardedMemory(MaxText))];
    private readonly GuardedMemory[] _texts = [.. Enumerable.Range(0, 3).Select(_ => new GuardedMemory(16_384))];
    private readonly GuardedMemory[] _vtables = [.. Enumerable.Range(0, 3).Select(_ => new GuardedMemory(sizeof(VtableHeader) + (MostSlots * sizeof(void*))))];
    private readonly GuardedMemory[] _ids = [.. Enumerable.Range(0, 3).Select(_ => new GuardedMemory(MaxText))];
    private Random _random = new(0);

    /// <summary>Makes the header of a case: the same for the same number.</summary>
    internal PluginHeader* Make(int number)
    {
        _random = new Random(number);
        PluginHeader header = new()
        {
            Magic = Rarely(64) ? (ulong)_random.NextInt64() : AbiVersion.Magic,
            Size = Number((uint)sizeof(PluginHeader)),
            AbiMajor = (ushort)Number(AbiVersion.Major, 64),
            AbiMinor = (ushort)Number(AbiVersion.Minor, 64),
            Features = (ulong)_random.NextInt64(),
            RequiredFeatures = Number(0, 64),
            ExportCount = Number((uint)_random.Next(5), 64),
            ExportStride = Number((uint)sizeof(ContractExport)),
        };
        nint[] names = Array.ConvertAll(_names, Name);
        header.Runtime = (byte*)Pick(names);
        header.SelfTest = Rarely(2) ? null : MakeSelfTest();
        header.Exports = Rarely(64) ? null : MakeExports(header.ExportCount, header.ExportStride, names);

        // Whoever reads needs the first 16 bytes to know how many there are.
        int length = (int)Math.Clamp(header.Size, 16, (uint)sizeof(PluginHeader));
        return (PluginHeader*)_header.Place(new ReadOnlySpan<byte>(&header, length));
    }

    private static string Abi<T>()
        where T : class, IPluginContract<T>
        => T.PdkBinding.AbiText;

    private ContractExport* MakeExports(uint count, uint stride, nint[] names)
    {
        if (count > MaxExports || stride > MaxStride)
        {
            return (ContractExport*)_exports.Last(0);
        }

        byte* start = _exports.Last((int)(count * stride));
        nint[] vtables = Array.ConvertAll(_vtables, Vtable);
        ContractExport[] templates = [.. _texts.Select((memory, index) => MakeExport(memory, _ids[index]))];
        for (int index = 0; index < count; index++)
        {
            ContractExport export = templates[_random.Next(templates.Length)];
            export.PluginId = (byte*)Pick(names);
            export.PluginVersion = (byte*)Pick(names);
            export.ContractId = Rarely(16) ? (byte*)Pick(names) : export.ContractId;
            export.Vtable = (VtableHeader*)Pick(vtables);
            int length = (int)Math.Min(stride, (uint)sizeof(ContractExport));
            new ReadOnlySpan<byte>(&export, length).CopyTo(new Span<byte>(start + (index * (int)stride), length));
        }

        return (ContractExport*)start;
    }

    private ContractExport MakeExport(GuardedMemory textMemory, GuardedMemory idMemory)
    {
        var contract = s_contracts[_random.Next(s_contracts.Length)];
        ReadOnlySpan<byte> text = Text(contract.Text, textMemory.Capacity);
        byte* data = textMemory.Place(text);
        return new ContractExport
        {
            ContractId = idMemory.Place(Encoding.UTF8.GetBytes(contract.Id + '\0')),
            ContractVersion = Number(contract.Version),
            Reserved = (uint)_random.Next(),
            Fingerprint = Rarely(2) ? default : contract.Fingerprint,
            AbiText = Rarely(16) ? null : data,

            // Shorter than it is, or impossible; longer than it is would be a lie about the pointer.
            AbiTextLength = !Rarely(16) ? text.Length : Rarely(2) ? _random.Next(text.Length + 1) : Rarely(2) ? -_random.NextInt64() : (1L << 30) + _random.NextInt64(1L << 60),
            Create = (delegate* unmanaged[Cdecl]<CreateArgs*, PluginHandle*, PdkError*>)Function(),
            Flags = (ulong)_random.NextInt64(),
        };
    }

    private SelfTest* MakeSelfTest()
    {
        SelfTest test = new() { Size = Number((uint)sizeof(SelfTest)), Reserved = (uint)_random.Next() };
        int length = (int)Math.Clamp(test.Size, 4, (uint)sizeof(SelfTest));
        return (SelfTest*)_selfTest.Place(new ReadOnlySpan<byte>(&test, length));
    }

    private nint Vtable(GuardedMemory memory)
    {
        uint count = Number((uint)_random.Next(MostSlots + 2));
        VtableHeader header = new()
        {
            Size = Number((uint)(sizeof(VtableHeader) + (count * sizeof(void*)))),
            Slots = count,
            Flags = (uint)_random.Next(),
            Retain = (delegate* unmanaged[Cdecl]<void*, int>)Function(),
            Release = (delegate* unmanaged[Cdecl]<void*, void>)Function(),
        };
        int slots = (int)Math.Min(count, MostSlots);
        byte* bytes = stackalloc byte[sizeof(VtableHeader) + (MostSlots * sizeof(void*))];
        *(VtableHeader*)bytes = header;
        for (int slot = 0; slot < slots; slot++)
        {
            ((nint*)(bytes + sizeof(VtableHeader)))[slot] = Function();
        }

        // The first two fields say how much more there is.
        int length = (int)Math.Clamp(header.Size, 8, (uint)(sizeof(VtableHeader) + (slots * sizeof(void*))));
        return (nint)memory.Place(new ReadOnlySpan<byte>(bytes, length));
    }

    // A name, cut or not, or bytes; with its zero right before the guard, or with none in reach.
    private nint Name(GuardedMemory memory)
    {
        Span<byte> bytes = stackalloc byte[MaxText];
        if (!Rarely(24))
        {
            byte[] name = Encoding.UTF8.GetBytes(s_names[_random.Next(s_names.Length)] + '\0');
            Damage(name.AsSpan(0, name.Length - 1));
            return (nint)memory.Place(name);
        }

        Span<byte> random = bytes[..(Rarely(2) ? MaxText : _random.Next(1, MaxText + 1))];
        _random.NextBytes(random);
        random.Replace((byte)0, (byte)'x');
        if (random.Length < MaxText || Rarely(2))
        {
            random[^1] = 0;
        }

        return (nint)memory.Place(random);
    }

    private byte[] Text(string usual, int capacity)
    {
        byte[] text = Encoding.UTF8.GetBytes(usual);
        if (Rarely(3))
        {
            Damage(text);
        }

        if (!Rarely(6))
        {
            return text;
        }

        // Some part of it many times.
        int start = _random.Next(text.Length);
        byte[] part = text[start..(start + _random.Next(1, text.Length - start + 1))];
        int times = Math.Min(_random.Next(100), capacity / 2 / part.Length);
        return [.. text[..start], .. Enumerable.Repeat(part, times).SelectMany(bytes => bytes), .. text[start..]];
    }

    private void Damage(Span<byte> bytes)
    {
        for (int count = Rarely(4) ? _random.Next(4) : 0; count > 0 && bytes.Length > 0; count--)
        {
            bytes[_random.Next(bytes.Length)] = Rarely(2) ? (byte)_random.Next(1, 256) : (byte)" \n<>(),x0123456789"[_random.Next(18)];
        }
    }

    private bool Rarely(int times) => _random.Next(times) == 0;

    private uint Number(uint usual, int times = 16) =>
        !Rarely(times) ? usual : Rarely(4) ? (uint)_random.NextInt64(1L << 32) : s_oddities[_random.Next(s_oddities.Length)];

    private nint Pick(nint[] places) => Rarely(16) ? 0 : places[_random.Next(places.Length)];

    private nint Function() => Rarely(32) ? 0 : (nint)_random.NextInt64(1, long.MaxValue);
}
