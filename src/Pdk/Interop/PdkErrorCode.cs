namespace Pdk.Interop;

/// <summary>What kind of exception an error was. The numbers are part of the ABI and never change their meaning.</summary>
public enum PdkErrorCode
{
    /// <summary>Any exception without a code of its own; arrives as <see cref="PluginException"/>.</summary>
    Exception = 1,

    /// <summary><see cref="System.ArgumentException"/>; the detail is the parameter.</summary>
    Argument = 2,

    /// <summary><see cref="System.ArgumentNullException"/>; the detail is the parameter.</summary>
    ArgumentNull = 3,

    /// <summary><see cref="System.ArgumentOutOfRangeException"/>; the detail is the parameter.</summary>
    ArgumentOutOfRange = 4,

    /// <summary><see cref="System.InvalidOperationException"/>.</summary>
    InvalidOperation = 5,

    /// <summary><see cref="System.NotSupportedException"/>.</summary>
    NotSupported = 6,

    /// <summary><see cref="System.NotImplementedException"/>.</summary>
    NotImplemented = 7,

    /// <summary><see cref="System.FormatException"/>.</summary>
    Format = 8,

    /// <summary><see cref="System.ArithmeticException"/>.</summary>
    Arithmetic = 9,

    /// <summary><see cref="System.OverflowException"/>.</summary>
    Overflow = 10,

    /// <summary><see cref="System.DivideByZeroException"/>.</summary>
    DivideByZero = 11,

    /// <summary><see cref="System.IndexOutOfRangeException"/>.</summary>
    IndexOutOfRange = 12,

    /// <summary><see cref="System.Collections.Generic.KeyNotFoundException"/>.</summary>
    KeyNotFound = 13,

    /// <summary><see cref="System.NullReferenceException"/>.</summary>
    NullReference = 14,

    /// <summary><see cref="System.InvalidCastException"/>.</summary>
    InvalidCast = 15,

    /// <summary><see cref="System.ObjectDisposedException"/>; the detail is the object.</summary>
    ObjectDisposed = 16,

    /// <summary><see cref="System.TimeoutException"/>.</summary>
    Timeout = 17,

    /// <summary><see cref="System.OperationCanceledException"/>.</summary>
    OperationCanceled = 18,

    /// <summary><see cref="System.OutOfMemoryException"/>.</summary>
    OutOfMemory = 19,

    /// <summary><see cref="System.IO.IOException"/>.</summary>
    IO = 20,

    /// <summary><see cref="System.IO.FileNotFoundException"/>; the detail is the file.</summary>
    FileNotFound = 21,

    /// <summary><see cref="System.IO.DirectoryNotFoundException"/>.</summary>
    DirectoryNotFound = 22,

    /// <summary><see cref="System.IO.EndOfStreamException"/>.</summary>
    EndOfStream = 23,

    /// <summary><see cref="System.UnauthorizedAccessException"/>.</summary>
    UnauthorizedAccess = 24,

    /// <summary><see cref="System.AggregateException"/>.</summary>
    Aggregate = 25,
}
