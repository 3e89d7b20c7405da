using System.Runtime.CompilerServices;
using System.Text;

namespace Pdk.Benchmarks;

/// <summary>An object of the hand-written library behind the interface.</summary>
internal sealed unsafe class HandWrittenNode(HandWrittenNodeFunctions functions, nint self) : INode
{
    int INode.Value => functions.Value(self);

    string INode.Name
    {
        [SkipLocalsInit]
        get
        {
            byte* result = stackalloc byte[256];
            int length = functions.Name(self, result, 256);
            return Encoding.UTF8.GetString(result, length);
        }
    }

    void IDisposable.Dispose() => functions.Destroy(self);
}
