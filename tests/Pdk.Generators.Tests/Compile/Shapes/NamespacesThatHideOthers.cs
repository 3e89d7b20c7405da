namespace System
{
    class Hidden;
}

namespace Acme.System
{
    [PluginContract("acme.system")]
    public partial interface IContract
    {
        Pdk Move(Pdk pdk);
    }

    public struct Pdk;
}

namespace Acme.Pdk
{
    class Hidden;
}

namespace Pdk.Acme
{
    [PluginContract("acme.pdk")]
    public partial interface IContract;
}
