using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>A stub that asks whether an optional slot is there.</summary>
internal sealed unsafe class GrowingStub(ObjectReference reference) : PluginStub(reference), IGrowing
{
    private readonly GrowingVtable* _vtable = (GrowingVtable*)reference.Handle.Vtable;

    public int? Offset
    {
        get
        {
            if (_vtable->GetOffset is null)
            {
                return null;
            }

            int result;
            Errors.ThrowIf(_vtable->GetOffset(Self, &result));
            GC.KeepAlive(this);
            return result;
        }
    }

    internal GrowingVtable* Functions => _vtable;

    /// <summary>What a stub tells of its plugin when a member is missing.</summary>
    internal int ContractVersion { get; } = reference.ContractVersion;

    public double Length(double x, double y)
    {
        double* point = stackalloc double[] { x, y };
        double result;
        Errors.ThrowIf(_vtable->Length(Self, point, &result));
        GC.KeepAlive(this);
        return result;
    }

    public int Name()
    {
        int result;
        Errors.ThrowIf(_vtable->Name(Self, &result));
        GC.KeepAlive(this);
        return result;
    }

    public int? Scale(int factor)
    {
        if (_vtable->Scale is null)
        {
            return null;
        }

        int result;
        Errors.ThrowIf(_vtable->Scale(Self, factor, &result));
        GC.KeepAlive(this);
        return result;
    }
}
