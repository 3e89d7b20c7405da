namespace @event.@class
{
    [PluginContract("acme.keywords")]
    public partial interface @interface
    {
        void @class(int @event, string @string, Span<int> @in, out int @out, ref string @ref, bool @bool, out bool @this);
    }

    [Plugin("acme.keywords.plugin", "1.0.0")]
    public sealed class @new : @interface
    {
        public void @class(int @event, string @string, Span<int> @in, out int @out, ref string @ref, bool @bool, out bool @this) =>
            throw new NotSupportedException();
    }
}

namespace @file.@var
{
    [PluginContract("acme.words")]
    public partial interface @record
    {
        void @await(int @async, string @var, Span<int> @dynamic, out int field, ref string value, int nameof, int yield, int where, int _, @scoped scoped);
    }

    public struct @scoped;
}
