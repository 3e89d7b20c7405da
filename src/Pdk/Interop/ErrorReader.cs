using System.Runtime.ExceptionServices;
using System.Text;

namespace Pdk.Interop;

/// <summary>Makes an exception from an error of the other side.</summary>
internal static unsafe class ErrorReader
{
    // Bounds against a plugin in another language that links errors in a circle or miscounts.
    private const int MaxDepth = 16;
    private const int MaxErrors = 64;
    private const long MaxBytes = 1024 * 1024;

    internal static Exception Read(PdkError* error)
    {
        int budget = MaxErrors;
        return Read(error, MaxDepth, ref budget);
    }

    private static Exception Read(PdkError* source, int depth, ref int budget)
    {
        budget--;
        PdkError error = Prefix.Read<PdkError>(source, source->Size);
        string typeName = Text(error.TypeName) ?? "(no type)";
        string message = Text(error.Message) ?? "(no message)";
        string? stack = Text(error.StackTrace);
        Exception[] inner = depth == 0 ? [] : ReadInner(error.Inner, depth - 1, ref budget);

        Exception exception = ErrorCodes.Create(error.Code, typeName, message, Text(error.Detail), stack, inner);
        if (error.HResult != 0)
        {
            exception.HResult = error.HResult;
        }

        if (!string.IsNullOrEmpty(stack))
        {
            ExceptionDispatchInfo.SetRemoteStackTrace(exception, stack);
        }

        return exception;
    }

    private static Exception[] ReadInner(PdkError* first, int depth, ref int budget)
    {
        List<Exception> inner = [];
        for (PdkError* error = first; error != null && budget > 0; error = Prefix.Read<PdkError>(error, error->Size).Next)
        {
            inner.Add(Read(error, depth, ref budget));
        }

        return [.. inner];
    }

    // Lenient: a bad byte in an error's text must not hide the error.
    private static string? Text(TextView view) => view.Data == null
        ? null
        : Encoding.UTF8.GetString(view.Data, (int)Math.Clamp(view.Length, 0, MaxBytes));
}
