using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>The same contract again, with a test's code where the stub is made.</summary>
public interface IHooked : IPluginContract<IHooked>
{
    private static readonly AsyncLocal<Action?> s_hook = new();

    static ContractBinding<IHooked> IPluginContract<IHooked>.PdkBinding { get; } = ICounter.Bind<IHooked>(static reference =>
    {
        s_hook.Value?.Invoke();
        return new CounterStub(reference);
    });

    int Add(int value);

    /// <summary>Sets what runs in the current test before each stub is made.</summary>
    internal static void BeforeStub(Action hook) => s_hook.Value = hook;
}
