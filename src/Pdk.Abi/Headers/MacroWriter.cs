using System.Globalization;
using System.Text;

namespace Pdk.Abi.Headers;

/// <summary>Writes what a plugin says of a contract: id, version, ABI text, fingerprint, and how a vtable and an export begin.</summary>
internal static class MacroWriter
{
    // C is sure of 4095 bytes of a string and its terminator.
    private const int SureLength = 4095;

    private static readonly string[] s_macros =
        ["H", "ID", "VERSION", "SLOTS", "ABI_TEXT", "ABI_TEXT_LENGTH", "FINGERPRINT", "VTABLE_HEADER", "EXPORT"];

    /// <summary>The names that the macros take.</summary>
    internal static NameScope Reserve(string prefix) => new(s_macros.Select(macro => $"{prefix}_{macro}".ToUpperInvariant()));

    internal static void Write(HeaderText text, AbiDocument document, string prefix)
    {
        AbiContract contract = document.Contracts[0];
        string upper = prefix.ToUpperInvariant();
        string abi = document.ToString();
        byte[] bytes = Encoding.UTF8.GetBytes(abi);
        string fingerprint = AbiFingerprint.Of(abi);

        text.Line();
        text.Line($"#define {upper}_ID \"{contract.Id}\"");
        text.Line($"#define {upper}_VERSION {Number(contract.Version)}");
        text.Line($"#define {upper}_SLOTS {Number(contract.Slots.Count)}");
        text.Line();
        text.Line("/* What this header was written from, and what a host compares: not to be changed. */");
        Literal(text, $"{upper}_ABI_TEXT", bytes);
        text.Line($"#define {upper}_ABI_TEXT_LENGTH {Number(bytes.Length)}");
        text.Line($"#define {upper}_FINGERPRINT {{ \\");
        text.Inner(string.Join(", ", Enumerable.Range(0, 16).Select(index => $"0x{fingerprint.Substring(index * 2, 2)}")) + " }");
        text.Line();
        text.Line("/* What a vtable says of its contract. */");
        text.Line($"static const pdk_contract {prefix}_contract = {{");
        text.Inner($"sizeof(pdk_contract), {upper}_VERSION, {upper}_ID, {upper}_FINGERPRINT, {upper}_ABI_TEXT, {upper}_ABI_TEXT_LENGTH");
        text.Line("};");
        text.Line();
        text.Line("/* How a vtable begins; query and dispose may be null. Then come the slots, in order. */");
        text.Line($"#define {upper}_VTABLE_HEADER(retain, release, query, dispose) \\");
        text.Inner($"{{ sizeof({prefix}_vtable), {upper}_SLOTS, 0, 0, (retain), (release), (query), &{prefix}_contract, (dispose) }}");
        text.Line();
        text.Line($"/* What a plugin offers; vtable is a const {prefix}_vtable*. */");
        text.Line($"#define {upper}_EXPORT(plugin_id, plugin_version, vtable, create) \\");
        text.Inner($"{{ (plugin_id), (plugin_version), {upper}_ID, {upper}_VERSION, 0, {upper}_FINGERPRINT, \\");
        text.Inner($"  {upper}_ABI_TEXT, {upper}_ABI_TEXT_LENGTH, &(vtable)->header, (create), 0 }}");
    }

    private static void Literal(HeaderText text, string name, byte[] bytes)
    {
        bool isLong = bytes.Length > SureLength;
        text.Line($"#define {name} {(isLong ? "PDK_LONG_TEXT( " : "")}\\");
        StringBuilder line = new("\"");
        for (int index = 0; index < bytes.Length; index++)
        {
            // Octal, which ends after three digits, whatever follows.
            line.Append(bytes[index] switch
            {
                (byte)'\n' => "\\n",
                (byte)'"' or (byte)'\\' or (byte)'?' => $"\\{(char)bytes[index]}",
                < 0x20 or > 0x7E => $"\\{Convert.ToString(bytes[index], 8).PadLeft(3, '0')}",
                _ => ((char)bytes[index]).ToString(),
            });
            if (bytes[index] == '\n')
            {
                bool isLast = index == bytes.Length - 1;
                text.Inner($"{line}\"{(isLast ? (isLong ? ")" : "") : " \\")}");
                line.Clear().Append('"');
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
