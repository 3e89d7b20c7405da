[PluginContract("acme.contract")]
public partial interface IContract
{
    void Address();
    void Vtable();
    void Vtable_();
    void Vtable(int number);
    void Header();
    void Create();
    void CreateVtable();
    void Query();
    void Self();
    void Owner();
    void Close();
    void AbiText();
    void Module();
    void PluginEntry();
    void IContract();
    void ContractStub();
    void ContractVtable();
    void ContractExports();
    void ContractAbi();
    void PluginVtable();
    void PluginExports();
}

[Plugin("acme.plugin", "1.0.0")]
public sealed class Plugin : IContract
{
    public void Address() { }
    public void Vtable() { }
    public void Vtable_() { }
    public void Vtable(int number) { }
    public void Header() { }
    public void Create() { }
    public void CreateVtable() { }
    public void Query() { }
    public void Self() { }
    public void Owner() { }
    public void Close() { }
    public void AbiText() { }
    public void Module() { }
    public void PluginEntry() { }
    public void IContract() { }
    public void ContractStub() { }
    public void ContractVtable() { }
    public void ContractExports() { }
    public void ContractAbi() { }
    public void PluginVtable() { }
    public void PluginExports() { }
}
