using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>Looks whether .NET has the values that lie in plain data. Implemented by generated structs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IDataCheck
{
    /// <summary>Looks at values that lie one after the other.</summary>
    /// <param name="data">The first of them.</param>
    /// <param name="count">How many there are.</param>
    /// <exception cref="DataException">There is none like one of them.</exception>
    static abstract void Check(byte* data, int count);
}
