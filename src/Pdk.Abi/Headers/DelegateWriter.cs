namespace Pdk.Abi.Headers;

/// <summary>Writes a delegate as the object that it is: the vtable with its one slot, its contract, and how the vtable begins.</summary>
internal static class DelegateWriter
{
    internal static void Write(HeaderText text, AbiType type, CTypes types)
    {
        string name = types.Delegate(type);
        string upper = name.ToUpperInvariant();
        AbiSlot slot = Delegates.Slot(type);
        text.Line();
        text.Line($"/* {HeaderText.Comment(types.CSharp(type))}: the vtable of a handle that is one. The same self, retain and invoke are an equal delegate. */");
        text.Line($"typedef struct {name}_vtable {{");
        text.Inner("pdk_vtable header;");
        text.Inner($"pdk_error* (*invoke)({SlotSignature.Of(slot, types)});");
        text.Line($"}} {name}_vtable;");
        text.Line($"PDK_ASSERT_STRUCT({name}_vtable, 64, 8)");
        text.Line($"static const pdk_contract {name}_contract = {{ sizeof(pdk_contract), 1, \"{type}\", {{ 0 }}, NULL, 0 }};");
        text.Line($"#define {upper}_VTABLE_HEADER(retain, release) \\");
        text.Inner($"{{ sizeof({name}_vtable), 1, 0, 0, (retain), (release), NULL, &{name}_contract, NULL }}");
    }
}
