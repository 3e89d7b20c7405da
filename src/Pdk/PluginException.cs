namespace Pdk;

/// <summary>
/// An exception that the other side of the boundary threw and that has no well-known type of its own here.
/// </summary>
/// <remarks>
/// Well-known exceptions of the base class library (for example <see cref="ArgumentException"/>) arrive as themselves.
/// Either way <see cref="Exception.StackTrace"/> begins with the other side's stack and goes on with this side's.
/// </remarks>
public class PluginException : Exception
{
    /// <summary>Makes an exception that stands for one of the other side.</summary>
    /// <param name="typeName">The full type name on the other side.</param>
    /// <param name="message">Its message, unchanged.</param>
    /// <param name="remoteStackTrace">Its stack trace on the other side, or null.</param>
    /// <param name="innerException">Its inner exception, or null.</param>
    public PluginException(string typeName, string message, string? remoteStackTrace = null, Exception? innerException = null)
        : base(message, innerException)
    {
        TypeName = typeName;
        RemoteStackTrace = remoteStackTrace;
    }

    /// <summary>The full name of the exception's type on the other side, for example <c>Acme.ScanFailedException</c>.</summary>
    public string TypeName { get; }

    /// <summary>The stack trace on the other side as it was there, or null if it had none.</summary>
    public string? RemoteStackTrace { get; }

    /// <summary>The exception as text, with the type it had on the other side.</summary>
    /// <returns>Type, message, inner exceptions and both stacks.</returns>
    public override string ToString()
    {
        string text = base.ToString();
        string own = GetType().ToString();
        return text.StartsWith(own, StringComparison.Ordinal) ? $"{own} [{TypeName}]{text[own.Length..]}" : text;
    }
}
