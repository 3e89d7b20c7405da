using Pdk;

namespace EndToEnd.Host;

/// <summary>What scenarios print.</summary>
internal static class Words
{
    /// <summary>An exception and its inner ones on one line, each with its type here, its type there if that is another, and its message.</summary>
    internal static string Of(Exception exception)
    {
        string type = exception is PluginException remote ? $"{nameof(PluginException)} [{remote.TypeName}]" : exception.GetType().Name;
        Exception?[] causes = exception is AggregateException aggregate ? [.. aggregate.InnerExceptions] : [exception.InnerException];
        string inner = string.Concat(causes.OfType<Exception>().Select(cause => $" <- ({Of(cause)})"));
        return $"{type}: {exception.Message.ReplaceLineEndings(" ")}{inner}";
    }
}
