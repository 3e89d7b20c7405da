[PluginContract("acme.contract")]
public partial interface IContract
{
    void Members(int Self, int _vtable, int self, int self_, int error, int exception, int result);

    string Results(int result, int result_scratch, int result_managed, int error, out string text);

    bool Views(Span<int> values, int values_native, long values_length, bool result);

    void Texts(ref string text, int text_memory, int text_native, int text_buffer, int text_scratch, int text_managed, int text_result, int text_length);

    void Flags(ref bool flag, bool flag_native, bool flag_managed);
}

[Plugin("acme.plugin", "1.0.0")]
public sealed class Plugin : IContract
{
    public void Members(int Self, int _vtable, int self, int self_, int error, int exception, int result)
    {
    }

    public string Results(int result, int result_scratch, int result_managed, int error, out string text) => text = "";

    public bool Views(Span<int> values, int values_native, long values_length, bool result) => result;

    public void Texts(ref string text, int text_memory, int text_native, int text_buffer, int text_scratch, int text_managed, int text_result, int text_length)
    {
    }

    public void Flags(ref bool flag, bool flag_native, bool flag_managed)
    {
    }
}
