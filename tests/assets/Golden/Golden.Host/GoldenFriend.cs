using Golden;

/// <summary>An object of the host with a contract that the plugin has too.</summary>
internal sealed class GoldenFriend : IGoldenNamed
{
    public string Name => "friend";
}
