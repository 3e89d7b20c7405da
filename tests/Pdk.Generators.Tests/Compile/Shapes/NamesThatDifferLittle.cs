[PluginContract("acme.one")]
public partial interface IContract;

[PluginContract("acme.two")]
public partial interface ICONTRACT;

[PluginContract("acme.three")]
public partial interface Contract;

// Like what is generated for them.
public class ContractStub;
public class ContractExports;
public struct ContractVtable;
public class ContractAbi;
