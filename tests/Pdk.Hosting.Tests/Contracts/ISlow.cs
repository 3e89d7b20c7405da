namespace Pdk.Hosting.Tests;

/// <summary>A contract whose stubs a test can hold back while they are made.</summary>
public interface ISlow : IPluginContract<ISlow>
{
    /// <summary>Runs before a stub is made.</summary>
    internal static Action? Hook { get; set; }

    static ContractBinding<ISlow> IPluginContract<ISlow>.PdkBinding { get; } = ICounter.Bind<ISlow>(static reference =>
    {
        Hook?.Invoke();
        return new CounterStub(reference);
    });

    int Add(int value);
}
