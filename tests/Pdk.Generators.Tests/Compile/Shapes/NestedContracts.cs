namespace Acme;

public static partial class Class
{
    internal partial struct Struct
    {
        public partial record Record
        {
            protected internal partial interface Interface
            {
                [PluginContract("acme.nested")]
                public partial interface INested
                {
                    Point Move(Point point);

                    public struct Point;
                }
            }
        }
    }
}

public readonly ref partial struct RefStruct
{
    [PluginContract("acme.nested.ref")]
    public partial interface INested;
}

public partial record struct RecordStruct
{
    [PluginContract("acme.nested.record")]
    public partial interface INested;
}
