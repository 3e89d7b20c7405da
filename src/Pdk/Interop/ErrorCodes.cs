namespace Pdk.Interop;

/// <summary>The table of well-known exceptions: which code each has, and which exception each code becomes.</summary>
internal static class ErrorCodes
{
    /// <summary>
    /// The code of an exception's exact type; <see cref="PdkErrorCode.Exception"/> for all others. A canceled task is a
    /// canceled operation, as hosts catch both.
    /// </summary>
    internal static PdkErrorCode Of(Exception exception)
    {
        Type type = exception.GetType();
        return type == typeof(ArgumentException) ? PdkErrorCode.Argument
            : type == typeof(ArgumentNullException) ? PdkErrorCode.ArgumentNull
            : type == typeof(ArgumentOutOfRangeException) ? PdkErrorCode.ArgumentOutOfRange
            : type == typeof(InvalidOperationException) ? PdkErrorCode.InvalidOperation
            : type == typeof(NotSupportedException) ? PdkErrorCode.NotSupported
            : type == typeof(NotImplementedException) ? PdkErrorCode.NotImplemented
            : type == typeof(FormatException) ? PdkErrorCode.Format
            : type == typeof(ArithmeticException) ? PdkErrorCode.Arithmetic
            : type == typeof(OverflowException) ? PdkErrorCode.Overflow
            : type == typeof(DivideByZeroException) ? PdkErrorCode.DivideByZero
            : type == typeof(IndexOutOfRangeException) ? PdkErrorCode.IndexOutOfRange
            : type == typeof(KeyNotFoundException) ? PdkErrorCode.KeyNotFound
            : type == typeof(NullReferenceException) ? PdkErrorCode.NullReference
            : type == typeof(InvalidCastException) ? PdkErrorCode.InvalidCast
            : type == typeof(ObjectDisposedException) ? PdkErrorCode.ObjectDisposed
            : type == typeof(TimeoutException) ? PdkErrorCode.Timeout
            : type == typeof(OperationCanceledException) || type == typeof(TaskCanceledException) ? PdkErrorCode.OperationCanceled
            : type == typeof(OutOfMemoryException) ? PdkErrorCode.OutOfMemory
            : type == typeof(IOException) ? PdkErrorCode.IO
            : type == typeof(FileNotFoundException) ? PdkErrorCode.FileNotFound
            : type == typeof(DirectoryNotFoundException) ? PdkErrorCode.DirectoryNotFound
            : type == typeof(EndOfStreamException) ? PdkErrorCode.EndOfStream
            : type == typeof(UnauthorizedAccessException) ? PdkErrorCode.UnauthorizedAccess
            : type == typeof(AggregateException) ? PdkErrorCode.Aggregate
            : PdkErrorCode.Exception;
    }

    /// <summary>What a well-known exception names beside its message: a parameter, an object, a file.</summary>
    internal static string? DetailOf(Exception exception) => exception switch
    {
        ArgumentException argument => argument.ParamName,
        ObjectDisposedException disposed => disposed.ObjectName,
        FileNotFoundException file => file.FileName,
        _ => null,
    };

    /// <summary>The exception a code becomes; <see cref="PluginException"/> for codes that are not well known.</summary>
    internal static Exception Create(
        PdkErrorCode code, string typeName, string message, string? detail, string? remoteStack, Exception[] inner)
    {
#pragma warning disable CA2201 // The runtime's own exceptions are made here because the other side's runtime threw them.
        Exception? first = inner.Length > 0 ? inner[0] : null;
        return code switch
        {
            PdkErrorCode.Argument => new ArgumentException(Without(message, $" (Parameter '{detail}')"), detail, first),
            PdkErrorCode.ArgumentNull => first is null
                ? new ArgumentNullException(detail, Without(message, $" (Parameter '{detail}')"))
                : new ArgumentNullException(message, first),
            PdkErrorCode.ArgumentOutOfRange => first is null
                ? new ArgumentOutOfRangeException(detail, Without(message, $" (Parameter '{detail}')"))
                : new ArgumentOutOfRangeException(message, first),
            PdkErrorCode.InvalidOperation => new InvalidOperationException(message, first),
            PdkErrorCode.NotSupported => new NotSupportedException(message, first),
            PdkErrorCode.NotImplemented => new NotImplementedException(message, first),
            PdkErrorCode.Format => new FormatException(message, first),
            PdkErrorCode.Arithmetic => new ArithmeticException(message, first),
            PdkErrorCode.Overflow => new OverflowException(message, first),
            PdkErrorCode.DivideByZero => new DivideByZeroException(message, first),
            PdkErrorCode.IndexOutOfRange => new IndexOutOfRangeException(message, first),
            PdkErrorCode.KeyNotFound => new KeyNotFoundException(message, first),
            PdkErrorCode.NullReference => new NullReferenceException(message, first),
            PdkErrorCode.InvalidCast => new InvalidCastException(message, first),
            PdkErrorCode.ObjectDisposed => first is null
                ? new ObjectDisposedException(detail, Without(message, $"{Environment.NewLine}Object name: '{detail}'."))
                : new ObjectDisposedException(message, first),
            PdkErrorCode.Timeout => new TimeoutException(message, first),
            PdkErrorCode.OperationCanceled => new OperationCanceledException(message, first),
            PdkErrorCode.OutOfMemory => new OutOfMemoryException(message, first),
            PdkErrorCode.IO => new IOException(message, first),
            PdkErrorCode.FileNotFound => new FileNotFoundException(message, detail, first),
            PdkErrorCode.DirectoryNotFound => new DirectoryNotFoundException(message, first),
            PdkErrorCode.EndOfStream => new EndOfStreamException(message, first),
            PdkErrorCode.UnauthorizedAccess => new UnauthorizedAccessException(message, first),
            PdkErrorCode.Aggregate => new AggregateException(WithoutInner(message, inner), inner),
            _ => new PluginException(typeName, message, remoteStack, first),
        };
#pragma warning restore CA2201
    }

    // The constructors append these words again.
    private static string Without(string message, string suffix) => message.Replace(suffix, "", StringComparison.Ordinal);

    private static string WithoutInner(string message, Exception[] inner)
    {
        foreach (Exception exception in inner)
        {
            message = Without(message, $" ({exception.Message})");
        }

        return message;
    }
}
