using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Benchmarks;

/// <summary>Data by MemoryPack: bytes in, or a pointer to bytes out that stand until the next call. No handle, no error, no check.</summary>
internal static unsafe class PackedExports
{
    private static readonly PackedBuffer s_buffer = new();
    private static readonly Dictionary<string, int> s_count = Samples.Counts(1);
    private static readonly Dictionary<string, int> s_counts = Samples.Counts(16);
    private static readonly List<double> s_numbers = Samples.Numbers();
    private static readonly List<string> s_texts = Samples.Texts();
    private static readonly PackedOrder s_order = PackedOrder.Of(Samples.Order());
    private static readonly PackedReport s_report = PackedReport.Of(Samples.Report(0));
    private static readonly List<PackedReport> s_reports = [.. Samples.Reports().Select(PackedReport.Of)];

    [UnmanagedCallersOnly(EntryPoint = "packed_put_counts", CallConvs = [typeof(CallConvCdecl)])]
    internal static int PutCounts(byte* data, int length) => PackedBuffer.Read<Dictionary<string, int>>(data, length).Count;

    [UnmanagedCallersOnly(EntryPoint = "packed_get_counts", CallConvs = [typeof(CallConvCdecl)])]
    internal static byte* GetCounts(int entries, int* length) => Write(entries == 1 ? s_count : s_counts, length);

    [UnmanagedCallersOnly(EntryPoint = "packed_put_numbers", CallConvs = [typeof(CallConvCdecl)])]
    internal static int PutNumbers(byte* data, int length) => PackedBuffer.Read<List<double>>(data, length).Count;

    [UnmanagedCallersOnly(EntryPoint = "packed_get_numbers", CallConvs = [typeof(CallConvCdecl)])]
    internal static byte* GetNumbers(int _, int* length) => Write(s_numbers, length);

    [UnmanagedCallersOnly(EntryPoint = "packed_put_texts", CallConvs = [typeof(CallConvCdecl)])]
    internal static int PutTexts(byte* data, int length) => PackedBuffer.Read<List<string>>(data, length).Count;

    [UnmanagedCallersOnly(EntryPoint = "packed_get_texts", CallConvs = [typeof(CallConvCdecl)])]
    internal static byte* GetTexts(int _, int* length) => Write(s_texts, length);

    [UnmanagedCallersOnly(EntryPoint = "packed_put_order", CallConvs = [typeof(CallConvCdecl)])]
    internal static int PutOrder(byte* data, int length) => PackedBuffer.Read<PackedOrder>(data, length).Number;

    [UnmanagedCallersOnly(EntryPoint = "packed_get_order", CallConvs = [typeof(CallConvCdecl)])]
    internal static byte* GetOrder(int _, int* length) => Write(s_order, length);

    [UnmanagedCallersOnly(EntryPoint = "packed_put_report", CallConvs = [typeof(CallConvCdecl)])]
    internal static int PutReport(byte* data, int length) => PackedBuffer.Read<PackedReport>(data, length).Tags.Count;

    [UnmanagedCallersOnly(EntryPoint = "packed_get_report", CallConvs = [typeof(CallConvCdecl)])]
    internal static byte* GetReport(int _, int* length) => Write(s_report, length);

    [UnmanagedCallersOnly(EntryPoint = "packed_put_reports", CallConvs = [typeof(CallConvCdecl)])]
    internal static int PutReports(byte* data, int length) => PackedBuffer.Read<List<PackedReport>>(data, length).Count;

    [UnmanagedCallersOnly(EntryPoint = "packed_get_reports", CallConvs = [typeof(CallConvCdecl)])]
    internal static byte* GetReports(int _, int* length) => Write(s_reports, length);

    private static byte* Write<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(T value, int* length)
    {
        s_buffer.Write(value);
        *length = s_buffer.Length;
        return s_buffer.Data;
    }
}
