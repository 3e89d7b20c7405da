[PluginContract("acme.empty")]
public partial interface IEmpty;

[Plugin("acme.empty.plugin", "1.0.0")]
public sealed class Empty : IEmpty;
